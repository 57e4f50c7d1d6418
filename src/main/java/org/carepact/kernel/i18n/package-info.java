/** Both languages, always: zh-CN and English texts, names and formats. */
package org.carepact.kernel.i18n;

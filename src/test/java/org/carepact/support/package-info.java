/** What tests share: the database they run on and the browser. */
package org.carepact.support;

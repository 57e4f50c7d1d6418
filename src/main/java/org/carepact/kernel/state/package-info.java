/** State machines as tables: from, act, who, to. */
package org.carepact.kernel.state;

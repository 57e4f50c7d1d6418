/** What holds the house together: which room may import which, and that both languages say everything. */
package org.carepact.architecture;

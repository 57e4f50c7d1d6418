/** What goes wrong, said in one sentence in the asker's language (RFC 9457). */
package org.carepact.kernel.problem;

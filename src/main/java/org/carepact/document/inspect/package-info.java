/** What may come in: the kind of a file judged by its content, its name cleaned, dangers turned away. */
package org.carepact.document.inspect;

/** How documents are printed: fonts, page geometry, renderer, the square code of verification. */
package org.carepact.document.pdf;

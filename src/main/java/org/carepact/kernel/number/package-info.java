/** Exact numbers for scores: fractions that are rounded once, at the end. No floating point lives near them. */
package org.carepact.kernel.number;

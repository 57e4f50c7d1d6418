/** Exact amounts and scores; no floating point. */
package org.carepact.kernel.money;

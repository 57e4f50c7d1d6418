/**
 * What the county looks into by itself: relations between organizations, and with those who decide about them, and samples of
 * papers that are checked again. The machine finds, people judge; every draw can be recomputed.
 */
package org.carepact.vetting;

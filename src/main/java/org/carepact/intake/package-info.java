/**
 * Organizations, schools and staff out of a spreadsheet: a template to fill in, every fault by row and column before anything
 * is written, one confirmation, and the same sheet once more changes nothing.
 */
package org.carepact.intake;

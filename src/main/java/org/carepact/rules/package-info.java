/**
 * Rules are data: versioned rule profiles (periods, sizes, weights, caps and levels, each with its legal source) and the
 * working-day calendar, read from {@code config/} and checked at start; and the deadlines counted from them.
 */
package org.carepact.rules;

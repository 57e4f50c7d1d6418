package org.carepact.opendata;

/**
 * What became of some releases of a file.
 *
 * @param taken new here
 * @param unchanged known already with the same content
 * @param refused not fit to be kept at all
 * @param faults of all of them
 */
record ImportCounts(long taken, long unchanged, long refused, long faults) {
    /** How many releases it is about. */
    long entries() {
        return taken + unchanged + refused;
    }
}

package org.carepact.intake;

/**
 * @param faultyToo whether the right rows are imported although others are faulty; without it a sheet with faults is refused
 */
public record ConfirmRequest(Boolean faultyToo) {
    boolean despiteFaults() {
        return Boolean.TRUE.equals(faultyToo);
    }
}

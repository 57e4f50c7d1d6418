package org.carepact.opendata;

import org.carepact.opendata.ocds.FaultEffect;
import org.carepact.opendata.ocds.FaultReason;

/**
 * One fault of an imported file.
 *
 * @param line the line on which the release begins, from 1
 * @param ocid its process, where it could be read
 * @param path JSON pointer to the value; empty for the whole line
 * @param reason stable, for programs
 * @param effect what became of the value
 * @param excerpt the value at fault, shortened; or null
 * @param text the reason as a sentence in the asker's language
 */
public record ImportFaultView(
        long line, String ocid, String path, FaultReason reason, FaultEffect effect, String excerpt, String text) {}

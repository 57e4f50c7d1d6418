/**
 * Reads OCDS 1.1 (and tolerates 1.0) from a stream with bounded memory: pure, without database or container. What can
 * be taken becomes an {@link org.carepact.opendata.ocds.ImportedThread}; what can't is named by line, path and reason.
 */
package org.carepact.opendata.ocds;

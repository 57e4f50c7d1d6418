package org.carepact.registry;

import java.util.List;

/**
 * Something that several organizations have in common.
 *
 * @param kind what it is
 * @param shown it, as those who judge may read it: accounts with their middle hidden
 * @param organizations public numbers
 */
public record Overlap(OverlapKind kind, String shown, List<String> organizations) {}

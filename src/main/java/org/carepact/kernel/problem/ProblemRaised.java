package org.carepact.kernel.problem;

/**
 * Told when a request ends in a problem, so that refused acts and reads count (they are audited).
 *
 * @param problem what was refused and why
 * @param method HTTP method
 * @param path path asked for
 */
public record ProblemRaised(Problem problem, String method, String path) {}

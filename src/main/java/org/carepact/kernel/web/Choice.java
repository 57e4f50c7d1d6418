package org.carepact.kernel.web;

/**
 * One entry of a list to choose from.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language
 */
public record Choice(String value, String label) {}

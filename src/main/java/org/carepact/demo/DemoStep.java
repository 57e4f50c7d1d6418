package org.carepact.demo;

import java.time.LocalDateTime;

/**
 * One act of a story of the county.
 *
 * @param story which one, for the message where it cannot go on
 * @param at local time of the county
 */
record DemoStep(String story, LocalDateTime at, Runnable act) {}

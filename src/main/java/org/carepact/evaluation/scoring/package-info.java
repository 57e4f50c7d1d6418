/**
 * The exact calculator of bids: comprehensive scoring with lowest price as base and its relatives, thresholds,
 * abnormally low prices, ranks. It knows neither database nor request; the same input gives the same result for ever.
 */
package org.carepact.evaluation.scoring;

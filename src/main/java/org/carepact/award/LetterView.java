package org.carepact.award;

/**
 * What one bidder is told of the result: own score and rank, and who won (O87 69).
 *
 * @param rank null where the bid was out
 */
public record LetterView(String bidNumber, String total, Integer rank, String status, boolean won, AwardView award) {}

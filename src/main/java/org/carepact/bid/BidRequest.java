package org.carepact.bid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What is offered; saved as it grows, complete when submitted.
 *
 * @param price whole price, CNY, or null while not yet known
 * @param answers what is promised under each criterion of the tender
 */
public record BidRequest(
        @Positive @Digits(integer = 12, fraction = 2) BigDecimal price, @Size(max = 12) List<@NotNull @Valid Answer> answers) {
    public BidRequest {
        answers = answers == null ? List.of() : answers.stream().filter(Objects::nonNull).filter(answer -> answer.text() != null).toList();
    }

    /**
     * What is promised under one criterion; it becomes a commitment of the contract.
     *
     * @param criterion key of the tender's criterion
     * @param text up to 8,000 signs
     */
    public record Answer(@NotBlank @Size(max = 20) String criterion, @Size(max = 8000) String text) {}
}

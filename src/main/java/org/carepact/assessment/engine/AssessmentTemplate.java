package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carepact.kernel.i18n.Bilingual;

/**
 * How an organization's work of a period is judged: data, versioned, unchangeable once a round uses it.
 *
 * @param code in addresses: {@code default}, {@code t-mid}
 * @param version from 1; a change of any number is a new version
 * @param effectiveFrom never backwards: rounds begun before keep the version they began under
 * @param method how it is computed
 * @param name for people
 * @param note what it is for
 * @param reference legal or professional source
 * @param digits digits of the published score; rounded HALF_UP once
 * @param minimumRemaining original weight that must have enough evidence, or the result is "not rated"
 * @param bestBandWhenMissing the band is at most this one when any dimension lacks evidence
 * @param reply how long the organization may answer the preview
 * @param improvementDays calendar days until an improvement plan is due
 * @param sources share of the points each source decides, in percent; empty where the dimensions are the sources
 * @param dimensions the top of the tree; their weights sum to 100
 * @param deductions what is taken off
 * @param bonuses what is added
 * @param vetoes what gives the lowest band whatever the points
 * @param bands from best to worst; they cover 0 to 100 without gap or overlap
 */
public record AssessmentTemplate(String code, int version, LocalDate effectiveFrom, Method method, Bilingual name, Bilingual note,
        Bilingual reference, int digits, BigDecimal minimumRemaining, String bestBandWhenMissing, ReplyPeriod reply, int improvementDays,
        List<SourceWeight> sources, List<Indicator> dimensions, List<Adjustment> deductions, List<Adjustment> bonuses,
        List<Veto> vetoes, List<Band> bands) {

    /** How a template is computed. */
    public enum Method {
        /** Each dimension is one source's view, by its formula. */
        MULTI_SOURCE,
        /** Each leaf of the tree has points and one party; the total is their sum. */
        ITEM_PARTY
    }

    /** Unit of a reply period. */
    public enum ReplyUnit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /** How long the organization may answer the preview. */
    public record ReplyPeriod(int value, ReplyUnit unit) {}

    /** Share of the points that a source decides; all shares sum to 100. */
    public record SourceWeight(String code, Bilingual name, BigDecimal weight) {}

    /**
     * Points for something counted.
     *
     * @param each points for each
     * @param most points at most
     * @param counter what is counted
     */
    public record Adjustment(String code, Bilingual name, BigDecimal each, BigDecimal most, Counter counter) {}

    /**
     * What gives the lowest band whatever the points.
     *
     * @param scoreCap the published score is at most this; null leaves it
     * @param effect what follows at once
     */
    public record Veto(String code, Bilingual name, BigDecimal scoreCap, Bilingual effect) {}

    /**
     * A result in words: scores from {@code from} up to, but without, {@code to}; 100 is in the top band.
     *
     * @param consequences what it may lead to, each after notice, reply and a decision by another person
     */
    public record Band(String code, Bilingual name, BigDecimal from, BigDecimal to, List<Consequence> consequences) {}

    /** What a band may lead to. */
    public record Consequence(String code, Bilingual text) {}

    /** The band of a published score, 0 to 100. */
    public Band band(BigDecimal score) {
        return bands.stream().filter(band -> score.compareTo(band.from()) >= 0).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no band holds " + score));
    }

    /** The band with this code. */
    public Optional<Band> bandOf(String bandCode) {
        return bands.stream().filter(band -> band.code().equals(bandCode)).findFirst();
    }

    /** The indicator or dimension with this code. */
    public Optional<Indicator> indicator(String indicatorCode) {
        return dimensions.stream().flatMap(Indicator::all).filter(each -> each.code().equals(indicatorCode)).findFirst();
    }
}

package org.carepact.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTokensTest {

    @Test
    void aChineseWordOfTwoSignsIsOneToken() {
        assertThat(SearchTokens.of("社区")).isEqualTo("u793eu533a");
    }

    @Test
    void signsBeyondTheBasicPlaneAreOneSign() {
        assertThat(SearchTokens.of("𬱖女")).isEqualTo("u2cc56u5973");
    }

    @Test
    void widthAndCaseDoNotMatterAndPunctuationParts() {
        assertThat(SearchTokens.of("ＡＢ，c")).isEqualTo(SearchTokens.of("ab")).isEqualTo("u61u62");
    }

    @Test
    void aQueryDemandsAllItsTokensAndNeverCarriesOperators() {
        assertThat(SearchTokens.query("走访 +-*\"()")).isEqualTo("+\"u8d70u8bbf\"");
        assertThat(SearchTokens.query("留守儿")).isEqualTo("+\"u7559u5b88 u5b88u513f\"");
        assertThat(SearchTokens.query("ab, cd ab")).isEqualTo("+\"u61u62\" +\"u63u64\"");
    }

    @Test
    void tokensKeepTheirOrderSoThatAWordIsMoreThanItsPairs() {
        assertThat(SearchTokens.of("abab")).isEqualTo("u61u62 u62u61 u61u62");
    }

    @Test
    void accentsDoNotMatterAndVowelSignsBelongToTheirWord() {
        assertThat(SearchTokens.of("Óbidos йод")).isEqualTo(SearchTokens.of("obidos иод"));
        assertThat(SearchTokens.of("हिन")).isEqualTo("u939u93f u93fu928");
        assertThat(SearchTokens.of("가나")).isEqualTo("uac00ub098");
    }

    @Test
    void aQueryIsShortEnoughForThePhrasesOfTheDatabase() {
        assertThat(SearchTokens.query("䶮".repeat(3000)).split(" ")).hasSize(119);
        assertThat(SearchTokens.query("𬱖".repeat(121))).isEqualTo(SearchTokens.query("𬱖".repeat(120)));
        assertThat(SearchTokens.query("ﷺ".repeat(40)).length()).isLessThan(120 * 15);
    }

    @Test
    void aSingleSignAsksForNothing() {
        assertThat(SearchTokens.query("童")).isNull();
        assertThat(SearchTokens.query("  ")).isNull();
    }
}

package org.carepact.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void showsOnlyBothEnds() {
        assertThat(Masking.middle("13812345678", 3, 4)).isEqualTo("138****5678");
    }

    @Test
    void aShortTextIsHiddenWhole() {
        assertThat(Masking.middle("1234567", 3, 4)).isEqualTo("*******");
        assertThat(Masking.middle(null, 3, 4)).isNull();
    }
}

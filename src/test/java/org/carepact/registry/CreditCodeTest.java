package org.carepact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.carepact.kernel.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    /** The first is the standard's own example; the others belong to nobody: the division 449999 is not assigned. */
    @ParameterizedTest
    @ValueSource(strings = {
        "91350100M000100Y43",
        "52449999MJM2026056", "52449999MJM2026131", "52449999MJM202621U", "52449999MJL8800174",
        "5144999950990001X1",
        "53449999MJK9000120",
        "59449999MJX0001065",
        "11449999007990019P", "11449999007990027J", "11449999007990035D",
        "114499990079910116",
        "12449999456790012B",
        "54449999ME2000101M",
        "91449999MA4UX001X7", "91449999MA4UX00287",
        "52449999MJ000000XQ", "52449999MJ00000504",
        "52449999MJ00001810", "52449999MJ000035XY",
        "91449999MA4UX0108T", "52449999MJM20271X7"})
    void acceptsWhatTheStandardAccepts(String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "52449999JMM2026056, ORGANIZATION_CHECK, 17",
        "52449999MJM2O26056, SIGN, 13",
        "52449999MJM202605, LENGTH, 17",
        "52449999MJM20260560, LENGTH, 19",
        "'', LENGTH, 0",
        "52449999MJM2026057, CHECK, 18",
        "52449999MJM2026156, ORGANIZATION_CHECK, 17",
        "5244A999MJM2026056, SIGN, 5",
        "５2449999MJM2026056, SIGN, 1"})
    void namesTheFaultAndItsPlace(String code, CreditCode.Kind kind, int place) {
        assertThat(CreditCode.fault(code)).contains(new CreditCode.Fault(kind, place));
    }

    @Test
    void noSingleMistypedSignPasses() {
        String right = "52449999MJM2026056";
        for (int at = 0; at < CreditCode.LENGTH; at++) {
            for (char sign : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                String typed = right.substring(0, at) + sign + right.substring(at + 1);
                assertThat(CreditCode.fault(typed).isEmpty()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void putsBlanksAndSmallLettersRight() {
        assertThat(CreditCode.fault(CreditCode.normal(" 91350100m000100y43 "))).isEmpty();
    }

    @Test
    void mustFitTheLegalForm() {
        assertThat(RegistrationPolicy.code("/uscc", "53449999MJK9000120", OrganizationType.FOUNDATION)).isEmpty();
        assertThat(RegistrationPolicy.code("/uscc", "53449999MJK9000120", OrganizationType.ENTERPRISE))
                .map(FieldProblem::code).contains("registry.uscc-type");
    }
}

package org.carepact.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643-1999 with the standard's examples and invented numbers of the unassigned division 449999. */
class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "449999201506130016", "44999920121105102X", "449999201702282332", "449999195809203018",
        "44999920160405001X", "449999201602291151"})
    void aRightNumberHasNoFault(String number) {
        LocalDate when = number.startsWith("440524") ? TODAY : TODAY;
        assertThat(ResidentId.fault(number, when).filter(fault -> fault != ResidentId.Fault.BIRTH_DATE)).isEmpty();
        assertThat(ResidentId.check(number)).isEqualTo(number.charAt(17));
    }

    @ParameterizedTest
    @CsvSource({"44999920150613001, LENGTH", "4499992015061300I6, SIGN", "X49999201506130016, SIGN", "449999201702291158, BIRTH_DATE", "449999202612310011, BIRTH_DATE",
        "449999201506130017, CHECK"})
    void aWrongNumberIsToldWhatIsWrong(String number, ResidentId.Fault fault) {
        assertThat(ResidentId.fault(number, TODAY)).contains(fault);
    }

    @Test
    void everySingleWrongDigitIsFound() {
        Random random = new Random(11643);
        for (int i = 0; i < 200; i++) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
            String body = "449999" + born.toString().replace("-", "") + String.format("%03d", random.nextInt(1000));
            String number = body + ResidentId.check(body);
            assertThat(ResidentId.fault(number, TODAY)).isEmpty();
            for (int place = 0; place < 17; place++) {
                char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
                String wrong = number.substring(0, place) + other + number.substring(place + 1);
                assertThat(ResidentId.fault(wrong, TODAY)).as(wrong).isPresent();
            }
        }
    }

    @Test
    void aSmallXIsTakenForALargeOne() {
        assertThat(ResidentId.normal(" 11010519491231002x ")).isEqualTo("11010519491231002X");
    }
}

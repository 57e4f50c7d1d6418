package org.carepact.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.carepact.kernel.id.Uuid7;
import org.carepact.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void theCursorOfAFullPageIsWhereTheNextOneBegins() {
        List<UUID> rows = List.of(Uuid7.next(), Uuid7.next(), Uuid7.next());
        PageOf<UUID> first = PageRequest.of(2, null).page(rows, Function.identity());
        assertThat(first.items()).isEqualTo(rows.subList(0, 2));
        assertThat(PageRequest.of(2, first.next()).bound()).isEqualTo(rows.get(1));
    }

    @Test
    void theLastPageHasNoCursor() {
        List<UUID> rows = List.of(Uuid7.next(), Uuid7.next());
        assertThat(PageRequest.of(2, null).page(rows, Function.identity()).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void aPageIsBounded(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "' OR 1=1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCursorThatWeDidNotGiveIsRefused(String cursor) {
        assertThatThrownBy(() -> PageRequest.of(null, cursor))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields().get(0).pointer()).isEqualTo("/cursor"));
    }
}

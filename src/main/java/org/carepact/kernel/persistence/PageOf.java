package org.carepact.kernel.persistence;

import java.util.List;
import java.util.function.Function;

/**
 * A bounded part of a list.
 *
 * @param items at most the asked number
 * @param next cursor of the following part, null at the end
 */
public record PageOf<T>(List<T> items, String next) {
    public <R> PageOf<R> map(Function<? super T, R> view) {
        return new PageOf<>(items.stream().<R>map(view).toList(), next);
    }
}

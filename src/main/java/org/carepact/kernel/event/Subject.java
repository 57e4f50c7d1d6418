package org.carepact.kernel.event;

/**
 * What an entry of the trail is about.
 *
 * @param kind kind of thing, {@code tender}
 * @param number its public number or key
 * @param thread the purchase it belongs to: the tender's or plan item's number, or null
 */
public record Subject(String kind, String number, String thread) {
    public static Subject of(String kind, String number) {
        return new Subject(kind, number, null);
    }

    public static Subject of(String kind, String number, String thread) {
        return new Subject(kind, number, thread);
    }
}

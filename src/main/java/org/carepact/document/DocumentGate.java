package org.carepact.document;

import org.carepact.identity.Actor;

/**
 * Who may see and attach the files of one kind of thing. The room the thing belongs to implements it as a bean; files of
 * a kind without a gate are seen by nobody. It is asked within a transaction and at most a few times a request.
 */
public interface DocumentGate {

    /** The kind of owner this gate stands before, {@code tender}; one gate a kind. */
    String ownerKind();

    /**
     * Whether the published files of a thing may be seen.
     *
     * @param actorOrNull who asks; null for the public
     */
    boolean maySee(Actor actorOrNull, String ownerKey);

    /** Whether files may be attached to a thing, replaced and, while unpublished, deleted, as it now stands. */
    boolean mayAttach(Actor actor, String ownerKey);

    /** Whether files not yet published may be seen: by those who may attach them, unless a room says more. */
    default boolean maySeeUnpublished(Actor actor, String ownerKey) {
        return mayAttach(actor, ownerKey);
    }

    /** The purchase whose trail the files' entries join: the tender's or plan item's number, or null where there is none. */
    default String threadOf(String ownerKey) {
        return null;
    }
}

package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepact.identity.Actor;

/**
 * Notebooks exist only in tests. A notebook's key is {@code <owner>.<shelf>.<anything>}: its owner sees and fills it, on the
 * shelf {@code public} everybody sees it, on the shelf {@code closed} nobody fills it.
 */
@ApplicationScoped
class NotebookGate implements DocumentGate {
    static final String KIND = "notebook";

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actorOrNull, String ownerKey) {
        return ownerKey.contains(".public.") || isOwner(actorOrNull, ownerKey);
    }

    @Override
    public boolean mayAttach(Actor actor, String ownerKey) {
        return isOwner(actor, ownerKey) && !ownerKey.contains(".closed.");
    }

    private static boolean isOwner(Actor actorOrNull, String ownerKey) {
        return actorOrNull != null && ownerKey.startsWith(actorOrNull.username() + ".");
    }
}

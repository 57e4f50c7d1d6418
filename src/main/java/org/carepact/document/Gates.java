package org.carepact.document;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.kernel.event.Subject;

/** All gates by kind of owner; where there is none, nobody passes. */
@ApplicationScoped
class Gates {
    private final Map<String, DocumentGate> gates = new HashMap<>();

    Gates(@All List<DocumentGate> all) {
        for (DocumentGate gate : all) {
            if (gates.put(gate.ownerKind(), gate) != null) {
                throw new IllegalStateException("two gates for files of " + gate.ownerKind());
            }
        }
    }

    boolean maySee(Actor actorOrNull, DocumentOwner owner) {
        DocumentGate gate = gates.get(owner.kind());
        return gate != null && gate.maySee(actorOrNull, owner.key());
    }

    boolean maySeeUnpublished(Actor actorOrNull, DocumentOwner owner) {
        DocumentGate gate = gates.get(owner.kind());
        return gate != null && actorOrNull != null && gate.maySeeUnpublished(actorOrNull, owner.key());
    }

    boolean mayAttach(Actor actorOrNull, DocumentOwner owner) {
        DocumentGate gate = gates.get(owner.kind());
        return gate != null && actorOrNull != null && gate.mayAttach(actorOrNull, owner.key());
    }

    /** What an entry of the trail about the thing itself is about. */
    Subject subject(DocumentOwner owner) {
        return Subject.of(owner.kind(), owner.key(), thread(owner));
    }

    /** What an entry of the trail about one file of the thing is about. */
    Subject subject(Document document) {
        return Subject.of("document", document.key().toString(), thread(document.owner()));
    }

    private String thread(DocumentOwner owner) {
        DocumentGate gate = gates.get(owner.kind());
        return gate == null ? null : gate.threadOf(owner.key());
    }
}

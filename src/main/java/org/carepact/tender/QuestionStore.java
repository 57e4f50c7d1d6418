package org.carepact.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.identity.Sight;
import org.carepact.kernel.persistence.PageRequest;

/** Every query of questions: answered ones are everybody's, open ones the asker's and the purchaser's. */
@ApplicationScoped
class QuestionStore implements PanacheRepositoryBase<Question, UUID> {
    private static final String OF_PURCHASER = "EXISTS (SELECT 1 FROM Tender t WHERE t.id = q.tender AND t.purchaser IN :purchasers)";

    /** Questions of a tender that this reader (null: the public) may see, oldest first; one more than the page holds. */
    List<Question> page(Actor actor, TenderId tender, PageRequest page) {
        Sight drafts = Sight.ofDrafts(actor);
        return find("FROM Question q WHERE q.tender = :tender AND q.id > :after AND (q.answeredAt IS NOT NULL OR :all = TRUE OR q.asker IN :askers OR "
                                + OF_PURCHASER + ") ORDER BY q.id",
                        Parameters.with("tender", tender).and("after", page.boundFromOldest()).and("all", drafts.all())
                                .and("askers", Sight.ofBuying(actor).parties()).and("purchasers", drafts.parties()))
                .range(0, page.limit())
                .list();
    }

    /** A question to a body for which the actor is an officer, locked. */
    Optional<Question> toAnswer(Actor actor, UUID id) {
        return find("FROM Question q WHERE q.id = :id AND " + OF_PURCHASER, Parameters.with("id", id).and("purchasers", actor.partiesAs(Role.OFFICER)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** How many questions of a tender wait for an answer. */
    long open(TenderId tender) {
        return count("tender = ?1 AND answeredAt IS NULL", tender);
    }
}

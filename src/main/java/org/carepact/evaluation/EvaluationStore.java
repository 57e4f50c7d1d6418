package org.carepact.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.carepact.bid.BidId;
import org.carepact.identity.AccountId;
import org.carepact.tender.TenderId;

/** Every query of committees and score sheets. */
@ApplicationScoped
class EvaluationStore {
    private final EntityManager entities;

    EvaluationStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    ScoreSheet begun(ScoreSheet sheet) {
        entities.persist(sheet);
        return sheet;
    }

    void flush() {
        entities.flush();
    }

    List<PanelMember> members(TenderId tender) {
        return entities.createQuery("FROM PanelMember WHERE tender = ?1 ORDER BY id", PanelMember.class).setParameter(1, tender).getResultList();
    }

    Optional<PanelMember> member(TenderId tender, AccountId account, LockModeType lock) {
        return entities.createQuery("FROM PanelMember WHERE tender = ?1 AND account = ?2", PanelMember.class)
                .setParameter(1, tender)
                .setParameter(2, account)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    List<ScoreSheet> sheets(TenderId tender) {
        return entities.createQuery("FROM ScoreSheet WHERE tender = ?1 ORDER BY id", ScoreSheet.class).setParameter(1, tender).getResultList();
    }

    Optional<ScoreSheet> sheet(TenderId tender, AccountId member, BidId bid, LockModeType lock) {
        return entities.createQuery("FROM ScoreSheet WHERE tender = ?1 AND member = ?2 AND bid = ?3", ScoreSheet.class)
                .setParameter(1, tender)
                .setParameter(2, member)
                .setParameter(3, bid)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    Optional<Ranking> ranking(TenderId tender) {
        return entities.createQuery("FROM Ranking WHERE tender = ?1", Ranking.class).setParameter(1, tender).getResultStream().findFirst();
    }
}

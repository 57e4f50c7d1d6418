package org.carepact.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carepact.contract.ContractActivated;
import org.carepact.contract.ContractId;
import org.carepact.contract.MilestoneTerm;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** A milestone of a contract in force. */
@Entity
public class Milestone extends VersionedEntity {
    @Column(name = "contract_id")
    private ContractId contract;

    private String contractNumber;
    private String tenderNumber;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Column(name = "supplier_id")
    private PartyId supplier;

    private int no;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private LocalDate due;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private MilestoneState state = MilestoneState.PLANNED;

    @Convert(converter = Submissions.class)
    private List<Submission> submissions = List.of();

    private Instant acceptedAt;

    @Column(name = "accepted_by")
    private AccountId acceptedBy;

    private String opinion;
    private String usersOpinion;

    protected Milestone() {}

    Milestone(ContractActivated contract, MilestoneTerm term) {
        this.contract = contract.contract();
        this.contractNumber = contract.number();
        this.tenderNumber = contract.tenderNumber();
        this.purchaser = contract.purchaser();
        this.supplier = contract.supplier();
        this.no = term.no();
        this.title = term.title();
        this.due = term.due();
        this.amount = term.amount();
    }

    void move(String act, Collection<Role> roles) {
        this.state = MilestoneState.MOVES.next(state, act, roles);
    }

    void submitted(String report, Instant at) {
        List<Submission> more = new ArrayList<>(submissions);
        more.add(new Submission(at, report, null, null));
        this.submissions = List.copyOf(more);
    }

    void returned(String reason, Instant at) {
        List<Submission> all = new ArrayList<>(submissions);
        Submission last = all.remove(all.size() - 1);
        all.add(new Submission(last.at(), last.report(), at, reason));
        this.submissions = List.copyOf(all);
    }

    void accepted(AccountId by, String givenOpinion, String users, Instant at) {
        this.acceptedBy = by;
        this.opinion = givenOpinion;
        this.usersOpinion = users;
        this.acceptedAt = at;
    }

    public MilestoneId id() {
        return new MilestoneId(key());
    }

    PartyId purchaser() {
        return purchaser;
    }

    PartyId supplier() {
        return supplier;
    }

    String tenderNumber() {
        return tenderNumber;
    }

    String contractNumber() {
        return contractNumber;
    }

    BigDecimal amount() {
        return amount;
    }

    MilestoneState state() {
        return state;
    }

    /** How a person names it: contract and position. */
    String reference() {
        return contractNumber + "/" + no;
    }

    MilestoneView view(boolean reports) {
        Instant submittedAt = submissions.isEmpty() ? null : submissions.get(submissions.size() - 1).at();
        return new MilestoneView(id(), contract, contractNumber, tenderNumber, purchaser, supplier, no, title, due, Money.cny(amount), state,
                submittedAt, acceptedAt, acceptedBy, opinion, usersOpinion, reports ? submissions : List.of(), version());
    }

    /** Submissions as JSON. */
    static class Submissions extends JsonColumn<List<Submission>> {
        Submissions() {
            super(new TypeReference<>() {});
        }
    }
}

package org.carepact.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.carepact.delivery.MilestoneId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.HasVersion;

/**
 * A payment.
 *
 * @param dueAt until when it must be paid by rule
 * @param voucher number of the treasury's voucher, null before
 * @param stateReason why it was given back, or null
 */
public record PaymentView(
        String number,
        String contractNumber,
        String tenderNumber,
        MilestoneId milestone,
        int milestoneNo,
        @JsonIgnore PartyId supplier,
        Money amount,
        Instant requestedAt,
        Instant dueAt,
        Instant approvedAt,
        Instant paidAt,
        String voucher,
        String stateReason,
        PaymentState state,
        long version)
        implements HasVersion {}

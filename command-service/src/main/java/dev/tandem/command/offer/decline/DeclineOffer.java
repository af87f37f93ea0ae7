package dev.tandem.command.offer.decline;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Records that the candidate declined the offer. The application goes on: a better offer may follow, or its end.
 *
 * @param payGap what was missing per year; needed when the reason is compensation, except in history
 * @param note in their words, if they said more
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-decline-offer", "offer": "off-decline-offer", "reason": "COMPENSATION",
         "payGap": {"amount": 4000, "currency": "EUR"}, "note": "Would have come for 75,000"}
        """)
public record DeclineOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotNull WithdrawalReason reason,
        @Valid @Nullable Money payGap,
        @Nullable @Size(max = 4000) String note)
        implements OnApplication {}

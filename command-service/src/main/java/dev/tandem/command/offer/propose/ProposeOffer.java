package dev.tandem.command.offer.propose;

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
import dev.tandem.events.offer.OfferTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an offer to be approved. Once everybody has, just these terms can be extended. What was approved before and not extended
 * is void.
 *
 * @param improves the open offer that is to get better than was approved; none for a new offer
 * @param upTo to what base pay it may be improved without asking again, if at all
 */
@Does(Act.ORDINARY)
@Allowed(Role.RECRUITER)
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-propose-offer",
         "terms": {"baseSalary": {"amount": 71000, "currency": "EUR"}, "per": "YEAR", "hoursPerWeek": 40,
           "variable": {"amount": 2000, "currency": "EUR"}, "employment": "PERMANENT", "startDate": "2099-04-01",
           "expiresAt": "2099-02-20T17:00:00Z"},
         "upTo": {"amount": 73000, "currency": "EUR"}}
        """)
public record ProposeOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable OfferId improves,
        @NotNull @Valid OfferTerms terms,
        @Valid @Nullable Money upTo)
        implements OnApplication {}

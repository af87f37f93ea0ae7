package dev.tandem.command.offer.improve;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.OfferTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Makes an open offer better, within what was approved for it. It stays the same offer, in its next round.
 *
 * @param terms all of them, as they are now
 */
@Does(Act.EXTENDING)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-improve-offer", "offer": "off-improve-offer",
         "terms": {"baseSalary": {"amount": 72500, "currency": "EUR"}, "per": "YEAR", "hoursPerWeek": 40,
           "variable": {"amount": 2000, "currency": "EUR"}, "employment": "PERMANENT", "startDate": "2099-04-01",
           "expiresAt": "2099-02-27T17:00:00Z"}}
        """)
public record ImproveOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotNull @Valid OfferTerms terms)
        implements OnApplication {}

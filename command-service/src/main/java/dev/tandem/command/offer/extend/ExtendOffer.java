package dev.tandem.command.offer.extend;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers the candidate the role. Must-haves of the current requirements that nothing shows them to have are waived by name. The
 * number of offers is not held to the openings, since offers get declined; hires are.
 *
 * @param terms what is offered; only history may lack the salary
 * @param waivers one for each must-have of the newest approved requirements that is an admitted gap, or was asked for only later
 */
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example("""
        {"requisition": "req-7f3a", "candidate": "cand-19",
         "terms": {"baseSalary": {"amount": 71000, "currency": "EUR"}, "startDate": "2099-04-01", "expiresAt": "2099-02-20T17:00:00Z"},
         "waivers": [{"requirement": "payments", "reason": "Learns fast; Ana teaches reconciliation in the first month"}]}
        """)
public record ExtendOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull @Valid OfferTerms terms,
        @Nullable @Size(max = 50) List<@NotNull @Valid Waiver> waivers)
        implements OnApplication {

    /**
     * A must-have that is let go for this candidate.
     *
     * @param reason why it does not matter here; at least 10 characters
     */
    public record Waiver(
            @NotNull RequirementId requirement,
            @NotBlank @Size(min = 10, max = 2000) String reason) {}
}

package dev.tandem.command.application.hearexpectations;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Money;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.PayPeriod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the candidate expects; at least one thing. What they earned before is not asked. All of it is sealed but for
 * whether the pay is within the band of the search. Possible again: what was heard last counts.
 *
 * @param notice how long they are bound elsewhere
 * @param place where they want to work
 * @param permit what they need to be allowed to work there
 * @param competingOffers offers of others
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-hear-expectations",
         "pay": {"amount": {"amount": 45, "currency": "EUR"}, "per": "HOUR", "hoursPerWeek": 32},
         "notice": "Three months to the end of a quarter", "place": "Lisbon, two days a week from home",
         "competingOffers": [{"what": "A bank in Porto, in writing", "by": "2099-03-01"}]}
        """)
public record HearExpectations(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable @Valid PayWanted pay,
        @Nullable @Size(max = 200) String notice,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) String permit,
        @Nullable @Size(max = 10) List<@NotNull @Valid CompetingOffer> competingOffers)
        implements OnApplication {

    /**
     * The pay that somebody wants.
     *
     * @param per for what time
     * @param hoursPerWeek how much they want to work for it; null: a full week
     */
    public record PayWanted(
            @NotNull @Valid Money amount,
            @NotNull PayPeriod per,
            @Nullable @Min(1) @Max(80) BigDecimal hoursPerWeek) {}

    /**
     * An offer of somebody else.
     *
     * @param what as far as they told it
     * @param by until when they have to answer; null if they did not say
     */
    public record CompetingOffer(
            @NotBlank @Size(max = 200) String what,
            @Nullable LocalDate by) {}
}

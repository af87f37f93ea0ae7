package dev.tandem.command.planning.challenge;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CompensationBand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Brings market data to a plan before it is decided.
 *
 * @param salaryBand what such people earn
 * @param availability how many there are, and how far away
 * @param passThrough the share of candidates that searches like it brought from submittal to offer, if known
 * @param suggestedRedesign what would be easier to find, if anything
 */
@Allowed({Role.RECRUITER, Role.TA_LEADER})
@Example(by = "recruiter:rosa", value = """
        {"headcount": "hc-challenge-headcount", "salaryBand": {"minimum": {"amount": 65000, "currency": "EUR"}, "maximum": {"amount": 85000, "currency": "EUR"}},
         "availability": "About 40 people in Lisbon, half of them content where they are", "passThrough": 0.06,
         "suggestedRedesign": "One senior and one junior instead of two seniors"}
        """)
public record ChallengeHeadcount(
        @NotNull HeadcountId headcount,
        @NotNull @Valid CompensationBand salaryBand,
        @NotBlank @Size(max = 2000) String availability,
        @Nullable @DecimalMin("0") @DecimalMax("1") BigDecimal passThrough,
        @Nullable @Size(max = 2000) String suggestedRedesign)
        implements Command {}

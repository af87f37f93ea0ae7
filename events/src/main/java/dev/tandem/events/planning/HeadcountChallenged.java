package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompensationBand;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A recruiter held market data against the plan.
 *
 * @param salaryBand what such people earn
 * @param availability how many there are, and how far away
 * @param passThrough the share of candidates that searches like it brought from submittal to offer, 0 to 1; null if unknown
 * @param suggestedRedesign what would be easier to find; null if nothing
 */
public record HeadcountChallenged(
        HeadcountId headcount,
        CompensationBand salaryBand,
        String availability,
        @Nullable BigDecimal passThrough,
        @Nullable String suggestedRedesign,
        PersonId challengedBy)
        implements PlanningEvent {}

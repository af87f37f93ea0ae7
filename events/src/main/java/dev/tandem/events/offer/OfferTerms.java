package dev.tandem.events.offer;

import dev.tandem.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is offered.
 *
 * @param baseSalary the base pay; null in history brought in without it
 * @param per for what time it is paid, usually a year; null only without pay
 * @param hoursPerWeek how much work it is; null: a full week
 * @param variable what is paid on top for the same time if all goes well; null: nothing
 * @param employment as what; null in offers from before this was said, and where nobody said it
 * @param startDate the first day of work; null while open
 * @param endDate the last day, where there is one
 * @param expiresAt until when it stands; null if it has no end
 */
public record OfferTerms(
        @Valid @Nullable Money baseSalary,
        @Nullable PayPeriod per,
        @Min(1) @Max(80) @Nullable BigDecimal hoursPerWeek,
        @Valid @Nullable Money variable,
        @Nullable Employment employment,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Instant expiresAt) {

    public OfferTerms {
        if (baseSalary == null) {
            per = null;
        } else if (per == null) {
            per = PayPeriod.YEAR;
        }
    }

    /** So much a year, and no more said. */
    public OfferTerms(@Nullable Money baseSalary, @Nullable LocalDate startDate, @Nullable Instant expiresAt) {
        this(baseSalary, null, null, null, null, startDate, null, expiresAt);
    }

    /** The same with another base pay. */
    public OfferTerms paying(Money base) {
        return new OfferTerms(base, per, hoursPerWeek, variable, employment, startDate, endDate, expiresAt);
    }

    /** What base and variable pay come to together in a year of full weeks; null where nothing is said of pay. */
    public @Nullable BigDecimal inAFullYear() {
        if (baseSalary == null || per == null) {
            return null;
        }
        BigDecimal all =
                variable == null ? baseSalary.amount() : baseSalary.amount().add(variable.amount());
        return per.inAFullYear(all, hoursPerWeek);
    }
}

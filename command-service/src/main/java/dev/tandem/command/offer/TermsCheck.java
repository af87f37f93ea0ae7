package dev.tandem.command.offer;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.Money;
import dev.tandem.events.offer.Employment;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.CompensationBand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether terms can be offered at all. */
public final class TermsCheck {

    private TermsCheck() {}

    /** Refuses terms without pay, in another currency than the band, or without the end that they need; null if all is said. */
    public static @Nullable Refused refuses(OfferTerms terms, @Nullable CompensationBand band) {
        @Nullable Money base = terms.baseSalary();
        if (base == null) {
            return refused(OfferRule.SALARY_REQUIRED);
        }
        boolean mixed = terms.variable() != null && !terms.variable().currency().equals(base.currency());
        if (mixed || (band != null && !band.maximum().currency().equals(base.currency()))) {
            return refused(OfferRule.OTHER_CURRENCY);
        }
        boolean ends = terms.employment() == Employment.FIXED_TERM || terms.employment() == Employment.INTERN;
        return ends && terms.endDate() == null ? refused(OfferRule.END_DATE_REQUIRED) : null;
    }

    /** Refuses an expiry that has passed; null if it is to come. */
    public static @Nullable Refused refusesExpired(OfferTerms terms, CommandContext context) {
        @Nullable Instant expiresAt = terms.expiresAt();
        return expiresAt == null || expiresAt.isAfter(context.occurredAt())
                ? null
                : refused(
                        OfferRule.OFFER_WOULD_BE_EXPIRED,
                        "It would be made at " + context.occurredAt() + " and have expired at " + expiresAt + ".",
                        Map.of("expiresAt", expiresAt));
    }

    /** Refuses dates that have passed, and an end before the beginning; null if all are to come. */
    public static @Nullable Refused refusesPast(OfferTerms terms, CommandContext context) {
        LocalDate today = LocalDate.ofInstant(context.occurredAt(), ZoneOffset.UTC);
        boolean passed = Stream.of(terms.startDate(), terms.endDate())
                .filter(Objects::nonNull)
                .anyMatch(date -> date.isBefore(today));
        boolean reversed = terms.startDate() != null
                && terms.endDate() != null
                && terms.endDate().isBefore(terms.startDate());
        return passed || reversed ? refused(OfferRule.DATE_PASSED) : refusesExpired(terms, context);
    }

    /** Whether those terms differ from the ones before, and pay no less. */
    public static boolean improves(OfferTerms terms, OfferTerms before) {
        @Nullable BigDecimal much = terms.inAFullYear();
        @Nullable BigDecimal little = before.inAFullYear();
        return !terms.equals(before) && (little == null || much != null && much.compareTo(little) >= 0);
    }

    /** Whether that exceeds the band, base and variable pay together. */
    public static boolean exceeds(OfferTerms terms, @Nullable CompensationBand band) {
        @Nullable BigDecimal all = terms.inAFullYear();
        return band != null && all != null && all.compareTo(band.maximum().amount()) > 0;
    }
}

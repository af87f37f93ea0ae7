package dev.tandem.events.offer;

import dev.tandem.events.Money;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is offered.
 *
 * @param baseSalary per year; null in history brought in without it
 * @param startDate the first day of work; null while open
 * @param expiresAt until when it stands; null if it has no end
 */
public record OfferTerms(
        @Valid @Nullable Money baseSalary,
        @Nullable LocalDate startDate,
        @Nullable Instant expiresAt) {}

package dev.tandem.events;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount zero or more
 * @param currency ISO 4217, such as {@code EUR}
 */
public record Money(@NotNull BigDecimal amount, @NotNull Currency currency) {
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is zero or more");
        }
    }
}

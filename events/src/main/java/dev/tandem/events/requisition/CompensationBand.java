package dev.tandem.events.requisition;

import dev.tandem.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The pay that the role can offer.
 *
 * @param minimum the least
 * @param maximum the most; the same currency, not less than the least
 */
public record CompensationBand(
        @NotNull @Valid Money minimum, @NotNull @Valid Money maximum) {
    public CompensationBand {
        if (!minimum.currency().equals(maximum.currency()) || minimum.amount().compareTo(maximum.amount()) > 0) {
            throw new IllegalArgumentException("a band runs from a minimum to a maximum of the same currency");
        }
    }
}

package dev.tandem.query.pipeline.progress;

import dev.tandem.events.OfferId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The offer of an application that stands; its terms are nobody's business here.
 *
 * @param extended when it was made
 * @param expiresAt until when it stands; null if it has no end
 * @param acceptedAt when the candidate said yes; null before
 * @param conditions what it depends on and is not met; null if nothing
 */
public record OfferProgress(
        OfferId offer,
        Moment extended,
        @Nullable Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable ConditionsProgress conditions) {

    OfferProgress depending(@Nullable ConditionsProgress on) {
        return new OfferProgress(offer, extended, expiresAt, acceptedAt, on);
    }
}

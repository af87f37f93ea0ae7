package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import dev.tandem.events.SuggestionId;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody was declined, where no requirement asks for it.
 *
 * @param suggestion the requirement that was suggested with it, in an event of its own
 * @param shortfall how the candidate fell short of that
 * @param observed what was seen or heard that shows it; null only where it is MISSING, which says all by itself
 */
public record OutsideReason(
        SuggestionId suggestion,
        RejectionReason.Shortfall shortfall,
        @PersonalData @Nullable String observed) {}

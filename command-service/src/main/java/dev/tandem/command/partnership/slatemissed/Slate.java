package dev.tandem.command.partnership.slatemissed;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slate that one version of the agreement promises. Another agreement takes its place.
 *
 * @param slates how many qualified candidates each slate had
 */
record Slate(Watched<SlaAgreed> watched, List<Presented> slates) {

    /** So many qualified candidates were presented then. */
    record Presented(int qualified, Instant at) {}

    Slate with(Watched<SlaAgreed> other) {
        return new Slate(other, slates);
    }

    Slate agreed(int version, Fact<SlaAgreed> fact) {
        SlaAgreed event = fact.event();
        if (event.version() != version) {
            return with(watched.done(fact));
        }
        // A newcomer who signs the same version takes over what is still owed of it; what was presented is not owed
        // again.
        boolean first = watched.asking() == null;
        return first && event.terms().slate() != null ? with(watched.asked(fact)) : this;
    }

    Slate presented(Fact<SlatePresented> fact) {
        int qualified = fact.event().qualified();
        SlaTerms.@Nullable SlatePromise promise = promise();
        boolean kept = promise != null && qualified >= promise.candidates();
        return new Slate(
                kept ? watched.done(fact) : watched,
                Stream.concat(slates.stream(), Stream.of(new Presented(qualified, fact.occurredAt())))
                        .toList());
    }

    Slate missed(int version, SlateMissed event) {
        return event.slaVersion() == version ? with(watched.overdue(event)) : this;
    }

    /** What was promised; null before, and where nothing was. */
    SlaTerms.@Nullable SlatePromise promise() {
        @Nullable SlaAgreed agreed = watched.asking();
        return agreed == null ? null : agreed.terms().slate();
    }

    /** The most qualified candidates on one slate until then. */
    int bestBy(Instant due) {
        return slates.stream()
                .filter(presented -> !presented.at().isAfter(due))
                .mapToInt(Presented::qualified)
                .max()
                .orElse(0);
    }
}

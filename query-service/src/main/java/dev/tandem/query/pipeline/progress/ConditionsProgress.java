package dev.tandem.query.pipeline.progress;

import dev.tandem.events.offer.ConditionKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an offer depends on and is not met.
 *
 * @param open never empty
 * @param failed whether one of them failed; which, is sealed
 * @param since when something was last said of it
 */
public record ConditionsProgress(List<ConditionKind> open, boolean failed, Instant since) {

    ConditionsProgress set(ConditionKind kind, Instant at) {
        return new ConditionsProgress(
                Stream.concat(open.stream(), Stream.of(kind)).toList(), failed, at);
    }

    ConditionsProgress met(ConditionKind kind, Instant at) {
        return new ConditionsProgress(
                open.stream().filter(other -> other != kind).toList(), failed, at);
    }

    ConditionsProgress failed(Instant at) {
        return new ConditionsProgress(open, true, at);
    }
}

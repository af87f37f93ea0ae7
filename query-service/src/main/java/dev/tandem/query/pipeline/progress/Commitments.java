package dev.tandem.query.pipeline.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All promises that have begun to run on one thing, in the order in which they began.
 *
 * @param all also those that have ended
 */
public record Commitments(@JsonValue List<Commitment> all) {

    /** None yet. */
    public static final Commitments NONE = new Commitments(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Commitments {
        all = List.copyOf(all);
    }

    /** Those that still run. */
    public Stream<Commitment> open() {
        return all.stream().filter(Commitment::open);
    }

    /** The one that still runs for that promise, the latest if there are several. */
    public Optional<Commitment> open(Promise promise) {
        return open().filter(of(promise)).reduce((earlier, later) -> later);
    }

    Commitments begin(Commitment commitment) {
        return new Commitments(
                Stream.concat(all.stream(), Stream.of(commitment)).toList());
    }

    Commitments keep(Predicate<Commitment> which, Instant at) {
        return change(which, open -> open.ended(at, false));
    }

    Commitments drop(Predicate<Commitment> which, Instant at) {
        return change(which, open -> open.ended(at, true));
    }

    Commitments change(Predicate<Commitment> which, UnaryOperator<Commitment> change) {
        Predicate<Commitment> concerned = which.and(Commitment::open);
        return new Commitments(all.stream()
                .map(commitment -> concerned.test(commitment) ? change.apply(commitment) : commitment)
                .toList());
    }

    static Predicate<Commitment> of(Promise promise) {
        return commitment -> commitment.promise() == promise;
    }
}

package dev.tandem.agreement;

import dev.tandem.agreement.Obligation.End;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The times that a promise was called upon, oldest first; of those on one subject only the last may be owed. They only ever
 * join at the end, so their place names them.
 */
public record Obligations(List<Obligation> all) implements Ledger {

    /** Before anybody asked. */
    public static final Obligations NONE = new Obligations(List.of());

    /** Copies the list. */
    public Obligations {
        all = List.copyOf(all);
    }

    @Override
    public Obligations obligations() {
        return this;
    }

    /** Those on that subject, oldest first. */
    public List<Obligation> of(String subject) {
        return all.stream().filter(one -> one.subject().key().equals(subject)).toList();
    }

    /** The last on that subject. */
    public Optional<Obligation> last(String subject) {
        return of(subject).reversed().stream().findFirst();
    }

    /** Somebody asks; nothing changes while it is owed already. */
    public Obligations asked(Obligation asked) {
        return last(asked.subject().key()).filter(Obligation::open).isPresent()
                ? this
                : new Obligations(Stream.concat(all.stream(), Stream.of(asked)).toList());
    }

    /**
     * What is owed of those is kept. What was done before anybody asked keeps nothing, and leaves nothing owed: so a past may be told
     * that is not in order.
     */
    public Obligations kept(Predicate<Subject> which, Instant at, boolean withApplication) {
        return change(which, open -> open.ended(new End(at, !at.isBefore(open.asked()), withApplication)));
    }

    /** What is owed of those stops to matter. */
    public Obligations moot(Predicate<Subject> which, Instant at, boolean withApplication) {
        return change(which, open -> open.ended(new End(at, false, withApplication)));
    }

    /** What is owed of those is put off; nothing changes if that is not later. */
    public Obligations putOff(Predicate<Subject> which, Instant at, Duration by) {
        return by.isPositive() ? change(which, open -> open.putOff(at, by)) : this;
    }

    /** What is owed of those comes after these obligations of others, as they stand now. */
    public Obligations after(Predicate<Subject> which, List<Obligation> others) {
        return change(which, open -> open.after(others));
    }

    /** The application goes on: what was owed when it ended is asked for anew, with all its time. */
    public Obligations takenUp(Instant at) {
        Obligations renewed = this;
        for (Obligation one : all) {
            if (isLast(one) && one.end() != null && one.end().withApplication()) {
                renewed = renewed.asked(
                        Obligation.asked(one.subject(), one.side(), at).bound(one.bound()));
            }
        }
        return renewed;
    }

    /** The application begins anew: what ended with it before is not asked for again when it goes on. */
    public Obligations begunAnew() {
        return new Obligations(all.stream()
                .map(one -> one.end() != null && one.end().withApplication()
                        ? one.ended(new End(one.end().at(), one.end().kept(), false))
                        : one)
                .toList());
    }

    private boolean isLast(Obligation one) {
        return last(one.subject().key()).orElseThrow() == one;
    }

    private Obligations change(Predicate<Subject> which, UnaryOperator<Obligation> change) {
        return new Obligations(all.stream()
                .map(one -> one.open() && which.test(one.subject()) ? change.apply(one) : one)
                .toList());
    }
}

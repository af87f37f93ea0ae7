package dev.tandem.agreement.promise;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Obligations;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.agreement.Subject;
import dev.tandem.events.Event;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter owes as many qualified candidates as were promised, by the promised date, which time at rest moves. The agreement
 * of another version takes its place; signed anew by a newcomer, the same version promises no second slate.
 */
final class Slate extends FoldedPromise<Slate.Slates, SlateMissed> {

    static final Promise<?> PROMISE = new Slate();

    private Slate() {
        super(
                PromiseKind.SLATE,
                Scope.REQUISITION,
                Slates.class,
                new Slates(Obligations.NONE, Map.of(), List.of()),
                SlateMissed.class,
                missed -> Integer.toString(missed.slaVersion()));
    }

    /**
     * The slates of a search.
     *
     * @param promised how many qualified candidates each version of the agreement promises, for those that promise a slate
     * @param presented what was presented, oldest first
     */
    record Slates(Obligations obligations, Map<Integer, Integer> promised, List<Presented> presented)
            implements Ledger {

        /** So many qualified candidates were presented then. */
        record Presented(int qualified, Instant at) {}

        /** The most qualified candidates on one slate until then. */
        int bestBy(Instant due) {
            return presented.stream()
                    .filter(slate -> !slate.at().isAfter(due))
                    .mapToInt(Presented::qualified)
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(SlaAgreed.class, SlatePresented.class);
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return follows();
    }

    @Override
    public Slates after(Slates before, Event event, Instant at) {
        return switch (event) {
            case SlaAgreed agreed -> agreed(before, agreed, at);
            case SlatePresented slate -> presented(before, slate, at);
            default -> before;
        };
    }

    private static Slates agreed(Slates before, SlaAgreed agreed, Instant at) {
        int version = agreed.version();
        Obligations owed =
                before.obligations().moot(subject -> Objects.requireNonNull(subject.version()) != version, at, false);
        SlaTerms.@Nullable SlatePromise promise = agreed.terms().slate();
        // A date that had passed when the second side signed is nothing that anybody could keep.
        if (promise == null
                || before.promised().containsKey(version)
                || !promise.by().isAfter(at)) {
            return new Slates(owed, before.promised(), before.presented());
        }
        Map<Integer, Integer> promised = new LinkedHashMap<>(before.promised());
        promised.put(version, promise.candidates());
        Obligation slate = Obligation.asked(Subject.of(agreed.requisition(), version), Side.RECRUITER, at)
                .given(Duration.between(at, promise.by()));
        return new Slates(owed.asked(slate), promised, before.presented());
    }

    /** A slate with enough qualified candidates keeps the promise, if late then late; one with too few does not. */
    private static Slates presented(Slates before, SlatePresented slate, Instant at) {
        return new Slates(
                before.obligations()
                        .kept(
                                subject -> slate.qualified()
                                        >= before.promised().getOrDefault(subject.version(), Integer.MAX_VALUE),
                                at,
                                false),
                before.promised(),
                Stream.concat(before.presented().stream(), Stream.of(new Slates.Presented(slate.qualified(), at)))
                        .toList());
    }

    /** Never asked: each slate has its own time, up to its date. */
    @Override
    public SlaTarget target(SlaTerms terms) {
        throw new IllegalStateException("a slate is promised by a date");
    }

    /** Nobody is submitted or presented while the search is on hold. */
    @Override
    public boolean keptOnHold() {
        return false;
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return event instanceof SlaAgreed agreed && agreed.terms().slate() != null
                ? List.of(new Deadline.Now(Subject.of(agreed.requisition(), agreed.version())))
                : List.of();
    }

    @Override
    public OverdueEvent overdue(Slates ledger, Obligation broken, Due due, SlaClock clock) {
        int version = Objects.requireNonNull(broken.subject().version());
        return new SlateMissed(
                broken.subject().requisition(),
                version,
                Objects.requireNonNull(ledger.promised().get(version)),
                ledger.bestBy(due.at()),
                clock.person(Side.RECRUITER, due.at()),
                due.since(),
                due.at());
    }

    @Override
    public Description description() {
        return new Description(
                "the first `SlaAgreed` of a version with a slate by a date that is to come",
                "`SlatePresented` with as many qualified as promised",
                "the agreement of another version, the end of the search");
    }
}

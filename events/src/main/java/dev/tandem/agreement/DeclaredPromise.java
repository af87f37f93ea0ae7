package dev.tandem.agreement;

import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A promise that needs no more than its declaration: begun by {@link #of}, grown by each method, complete with {@link #broken}. */
public final class DeclaredPromise implements Promise<Obligations> {

    private final PromiseKind kind;
    private final Scope scope;
    private final Function<SlaTerms, @Nullable Duration> term;
    private final boolean withoutRest;
    private final List<Effect<?>> effects;
    private final @Nullable Breach<?> breach;
    private final Predicate<Obligation> counts;
    private final boolean keptOnHold;

    private DeclaredPromise(
            PromiseKind kind,
            Scope scope,
            Function<SlaTerms, @Nullable Duration> term,
            boolean withoutRest,
            List<Effect<?>> effects,
            @Nullable Breach<?> breach,
            Predicate<Obligation> counts,
            boolean keptOnHold) {
        this.kind = kind;
        this.scope = scope;
        this.term = term;
        this.withoutRest = withoutRest;
        this.effects = effects;
        this.breach = breach;
        this.counts = counts;
        this.keptOnHold = keptOnHold;
    }

    /** A promise with that term, on the agreement's calendar; terms for which it is null promise nothing of the kind. */
    public static DeclaredPromise of(PromiseKind kind, Scope scope, Function<SlaTerms, @Nullable Duration> term) {
        return new DeclaredPromise(kind, scope, term, false, List.of(), null, _ -> true, true);
    }

    /** Its time never rests: see {@link Promise#neverRests}. */
    public DeclaredPromise withoutRest() {
        return new DeclaredPromise(kind, scope, term, true, effects, breach, counts, keptOnHold);
    }

    /** With such an event somebody asks for what is returned, given when it occurred. */
    public <E extends Event> DeclaredPromise asked(Class<E> type, BiFunction<E, Instant, List<Obligation>> asked) {
        return with(new Asks<>(type, asked));
    }

    /** With such an event it is kept, whatever it is about. */
    public <E extends Event> DeclaredPromise kept(Class<E> type) {
        return with(new Ends<>(type, "", true, _ -> true, (_, _) -> true, null));
    }

    /** With such an event it is kept on that subject. */
    public <E extends Event> DeclaredPromise kept(Class<E> type, Function<E, String> subject) {
        return with(
                new Ends<>(type, "", true, _ -> true, (event, of) -> of.key().equals(subject.apply(event)), subject));
    }

    /** With such an event it stops to matter, whatever it is about. */
    public <E extends Event> DeclaredPromise moot(Class<E> type) {
        return moot(type, "", _ -> true);
    }

    /**
     * With such an event it stops to matter, if that holds of the event.
     *
     * @param which the same in words, before the name of the event, such as {@code a forward}
     */
    public <E extends Event> DeclaredPromise moot(Class<E> type, String which, Predicate<E> guard) {
        return with(new Ends<>(type, which, false, guard, (_, _) -> true, null));
    }

    /** With such an event it stops to matter on those subjects. */
    public <E extends Event> DeclaredPromise moot(Class<E> type, BiPredicate<E, Subject> which) {
        return with(new Ends<>(type, "", false, _ -> true, which, null));
    }

    /** With such an event what was owed when the application ended is asked for anew. */
    public <E extends Event & OfApplication> DeclaredPromise askedAgain(Class<E> type) {
        return with(new AsksAgain<>(type));
    }

    /** With such an event the application begins anew, and what was owed before is not asked for again. */
    public <E extends Event & OfApplication> DeclaredPromise begunAnew(Class<E> type) {
        return with(new BeginsAnew<>(type));
    }

    /** It cannot be kept while the search is on hold. */
    public DeclaredPromise notOnHold() {
        return new DeclaredPromise(kind, scope, term, withoutRest, effects, breach, counts, false);
    }

    /** Only those count on the record of a side. */
    public DeclaredPromise counting(Predicate<Obligation> those) {
        return new DeclaredPromise(kind, scope, term, withoutRest, effects, breach, those, keptOnHold);
    }

    /** The event that says that it was broken, and on which subject one says so. */
    public <E extends OverdueEvent> DeclaredPromise broken(
            Class<E> type, Function<E, String> subject, Recording<E> recording) {
        return new DeclaredPromise(
                kind, scope, term, withoutRest, effects, new Breach<>(type, subject, recording), counts, keptOnHold);
    }

    /** Makes the event that says that a promise was broken. */
    @FunctionalInterface
    public interface Recording<E extends OverdueEvent> {
        E of(Obligation broken, Due due, SlaClock clock);
    }

    @Override
    public PromiseKind kind() {
        return kind;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return effects.stream().map(Effect::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return effects.stream()
                .filter(Ends.class::isInstance)
                .map(Effect::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Obligations none() {
        return Obligations.NONE;
    }

    @Override
    public Class<Obligations> ledgerType() {
        return Obligations.class;
    }

    @Override
    public Obligations after(Obligations ledger, Event event, Instant at) {
        Obligations after = ledger;
        for (Effect<?> effect : effects) {
            if (effect.type().isInstance(event)) {
                after = effect.on(after, event, at);
            }
        }
        return after;
    }

    @Override
    public @Nullable SlaTarget target(SlaTerms terms) {
        @Nullable Duration time = term.apply(terms);
        return time == null ? null : new SlaTarget(time, terms.calendar());
    }

    @Override
    public boolean neverRests() {
        return withoutRest;
    }

    @Override
    public Reckoning due(Obligation obligation, SlaClock clock) {
        if (!withoutRest) {
            return Promise.super.due(obligation, clock);
        }
        return obligation.bound()
                ? clock.dueWithoutRest(
                        obligation.asked(), new SlaClock.Owner(obligation.side(), obligation.person()), this::target)
                : new Reckoning.NotPromised();
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return effects.stream()
                .filter(effect -> effect.type().isInstance(event))
                .flatMap(effect -> effect.deadlines(event))
                .map(this::asItsTimeGoes)
                .toList();
    }

    /** When a time that never rests runs out, only the check can say. */
    private Deadline asItsTimeGoes(Deadline deadline) {
        return neverRests() && deadline instanceof Deadline.WhenDue(Subject subject)
                ? new Deadline.Now(subject)
                : deadline;
    }

    @Override
    public Class<? extends OverdueEvent> overdueType() {
        return breach().type();
    }

    @Override
    public @Nullable String subjectOf(OverdueEvent overdue) {
        return breach().subjectOf(overdue);
    }

    @Override
    public OverdueEvent overdue(Obligations ledger, Obligation broken, Due due, SlaClock clock) {
        return breach().recording().of(broken, due, clock);
    }

    @Override
    public boolean keptOnHold() {
        return keptOnHold;
    }

    @Override
    public boolean counts(Obligation obligation) {
        return counts.test(obligation);
    }

    @Override
    public Description description() {
        return new Description(
                names(effect -> effect instanceof Asks || effect instanceof AsksAgain),
                names(effect -> effect instanceof Ends<?> ends && ends.kept()),
                names(effect -> effect instanceof Ends<?> ends && !ends.kept()));
    }

    private String names(Predicate<Effect<?>> which) {
        return effects.stream().filter(which).map(Effect::words).distinct().collect(Collectors.joining(", "));
    }

    private Breach<?> breach() {
        return Objects.requireNonNull(breach, () -> kind + " does not say what records that it was broken");
    }

    private DeclaredPromise with(Effect<?> effect) {
        return new DeclaredPromise(
                kind,
                scope,
                term,
                withoutRest,
                Stream.concat(effects.stream(), Stream.<Effect<?>>of(effect)).toList(),
                breach,
                counts,
                keptOnHold);
    }

    private record Breach<E extends OverdueEvent>(Class<E> type, Function<E, String> subject, Recording<E> recording) {

        @Nullable
        String subjectOf(OverdueEvent overdue) {
            return type.isInstance(overdue) ? subject.apply(type.cast(overdue)) : null;
        }
    }

    /** What one type of event does to what is owed. */
    private sealed interface Effect<E extends Event> {

        Class<E> type();

        Obligations on(Obligations before, Event event, Instant at);

        Stream<Deadline> deadlines(Event event);

        /** How METRICS.md names it. */
        default String words() {
            return "`" + type().getSimpleName() + "`";
        }
    }

    private record Asks<E extends Event>(Class<E> type, BiFunction<E, Instant, List<Obligation>> asked)
            implements Effect<E> {

        @Override
        public Obligations on(Obligations before, Event event, Instant at) {
            Obligations after = before;
            for (Obligation one : asked.apply(type.cast(event), at)) {
                after = after.asked(one);
            }
            return after;
        }

        @Override
        public Stream<Deadline> deadlines(Event event) {
            return asked.apply(type.cast(event), Instant.EPOCH).stream()
                    .filter(Obligation::bound)
                    .map(one -> new Deadline.WhenDue(one.subject()));
        }
    }

    private record Ends<E extends Event>(
            Class<E> type,
            String adjective,
            boolean kept,
            Predicate<E> guard,
            BiPredicate<E, Subject> which,
            @Nullable Function<E, String> subject)
            implements Effect<E> {

        @Override
        public String words() {
            return adjective.isEmpty() ? Effect.super.words() : adjective + " " + Effect.super.words();
        }

        @Override
        public Obligations on(Obligations before, Event event, Instant at) {
            E ends = type.cast(event);
            if (!guard.test(ends)) {
                return before;
            }
            boolean withApplication = ApplicationEnds.with(event);
            return kept
                    ? before.kept(of -> which.test(ends, of), at, withApplication)
                    : before.moot(of -> which.test(ends, of), at, withApplication);
        }

        @Override
        public Stream<Deadline> deadlines(Event event) {
            E ends = type.cast(event);
            if (!guard.test(ends)) {
                return Stream.empty();
            }
            if (subject != null) {
                return Stream.of(new Deadline.Done(subject.apply(ends)));
            }
            return event instanceof OfApplication of
                    ? Stream.of(new Deadline.Done(of.application().value()))
                    : Stream.empty();
        }
    }

    private record BeginsAnew<E extends Event>(Class<E> type) implements Effect<E> {

        @Override
        public Obligations on(Obligations before, Event event, Instant at) {
            return before.begunAnew();
        }

        @Override
        public Stream<Deadline> deadlines(Event event) {
            return Stream.empty();
        }
    }

    private record AsksAgain<E extends Event>(Class<E> type) implements Effect<E> {

        @Override
        public Obligations on(Obligations before, Event event, Instant at) {
            return before.takenUp(at);
        }

        @Override
        public Stream<Deadline> deadlines(Event event) {
            return event instanceof OfApplication of ? Stream.of(new Deadline.WhenDue(Subject.of(of))) : Stream.empty();
        }

        @Override
        public String words() {
            return Effect.super.words() + " if it was owed until the end, or answered by it";
        }
    }
}

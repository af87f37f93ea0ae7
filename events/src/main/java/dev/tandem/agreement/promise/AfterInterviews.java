package dev.tandem.agreement.promise;

import dev.tandem.agreement.ApplicationEnds;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.Subject;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.OverdueEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the hiring manager owes after the last interview of a round: a debrief or a decision, by what the round ends with. Its time
 * counts from when the round's feedback is in or overdue, so that nobody is late because of others. Interviews of no round go by what
 * held when they were scheduled: they ask for a debrief, whose time counts from the last of them.
 */
abstract class AfterInterviews<O extends OverdueEvent> extends FoldedPromise<Loops, O> {

    private static final Set<Class<? extends Event>> STOPS = Set.of(
            InterviewScheduled.class,
            DebriefHeld.class,
            RoundDecided.class,
            HiringDecided.class,
            OfferExtended.class,
            CandidateRejected.class,
            CandidateWithdrew.class,
            ApplicationClosed.class,
            CandidateHired.class);

    private static final Set<Class<? extends Event>> FOLLOWS = with(
            STOPS,
            InterviewCompleted.class,
            InterviewCancelled.class,
            FeedbackSubmitted.class,
            ApplicationReceived.class,
            CandidateReconsidered.class);

    private final RoundEnd ends;

    AfterInterviews(PromiseKind kind, RoundEnd ends, Class<O> overdueType, Function<O, String> subject) {
        super(kind, Scope.APPLICATION, Loops.class, Loops.NONE, overdueType, subject);
        this.ends = ends;
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return FOLLOWS;
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return STOPS;
    }

    @Override
    public Loops after(Loops before, Event event, Instant at) {
        Loops loops = before.hears(event, at);
        return switch (event) {
            case InterviewScheduled e -> loops.scheduled(e, at);
            case InterviewCompleted e -> asksIfOver(loops.completed(e.interview()), e, at);
            case InterviewCancelled e -> asksIfOver(loops.cancelled(e.interview()), e, at);
            case DebriefHeld e -> loops.over(loops.obligations().kept(_ -> true, at, false), Loops.decides(e));
            case RoundDecided _ ->
                loops.over(
                        ends == RoundEnd.DECISION
                                ? loops.obligations().kept(_ -> true, at, false)
                                : loops.obligations().moot(_ -> true, at, false),
                        true);
            case HiringDecided _, OfferExtended _, CandidateHired _ ->
                loops.over(loops.obligations().moot(_ -> true, at, false), false);
            case CandidateRejected _, CandidateWithdrew _, ApplicationClosed _ ->
                loops.changed(owed -> owed.moot(_ -> true, at, ApplicationEnds.with(event)));
            case CandidateReconsidered _ -> loops.changed(owed -> owed.takenUp(at));
            case ApplicationReceived _ -> loops.begunAnew();
            default -> loops;
        };
    }

    private Loops asksIfOver(Loops loops, OfApplication event, Instant at) {
        @Nullable Round round = loops.round();
        boolean mine = round == null ? ends == RoundEnd.DEBRIEF : round.ends() == ends && !loops.decided();
        return mine ? loops.asksIfOver(event, at) : loops;
    }

    /** Its time counts from when the last feedback was in, or overdue if that was earlier; it rests while nobody can say. */
    @Override
    public Reckoning due(Obligation obligation, SlaClock clock) {
        Instant from = obligation.asked();
        for (Obligation feedback : obligation.after()) {
            Obligation.@Nullable End in = feedback.end();
            Reckoning overdue = Feedback.PROMISE.due(feedback, clock);
            if (in == null && !(overdue instanceof Reckoning.Due)) {
                return overdue;
            }
            @Nullable Instant heard = in == null ? null : in.at();
            if (overdue instanceof Reckoning.Due ran
                    && (heard == null || ran.at().isBefore(heard))) {
                heard = ran.at();
            }
            from = heard != null && heard.isAfter(from) ? heard : from;
        }
        return obligation.askedAt(from).due(clock, keptOnHold(), this::target);
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case InterviewCompleted e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case InterviewCancelled e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case FeedbackSubmitted e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case CandidateReconsidered e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case InterviewScheduled _ -> List.of();
            case OfApplication e
            when STOPS.contains(event.getClass()) ->
                List.of(new Deadline.Done(e.application().value()));
            default -> List.of();
        };
    }

    @SafeVarargs
    static Set<Class<? extends Event>> with(Set<Class<? extends Event>> some, Class<? extends Event>... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}

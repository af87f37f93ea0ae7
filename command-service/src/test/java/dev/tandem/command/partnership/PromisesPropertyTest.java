package dev.tandem.command.partnership;

import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever people do in whatever order, on whatever calendar: what the clocks put on record is what a slow count finds. */
class PromisesPropertyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So long after the last move the clocks are looked at for the last time. */
    private static final Duration LONG_AFTER = Duration.ofDays(30);

    /** Something is done, on one of the candidates, after so many minutes. */
    record RandomMove(Moves move, int pick, int minutes) {}

    @Property(tries = 150)
    void whatIsOnRecordIsWhatASlowCountFinds(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moves") @Size(min = 15, max = 50) List<RandomMove> moves) {
        World world = play(calendar, moves);
        SlowCount count = new SlowCount(world.events(), calendar, world.now());

        for (RecordedEvent<CandidateSubmitted> asked : world.events(CandidateSubmitted.class)) {
            Predicate<Event> ends = event -> event instanceof SubmittalAccepted || endsApplication(event);
            count.expect(
                    asked,
                    terms(calendar).submittalReview(),
                    event -> ends.test(event) && sameApplication(event, asked.event()),
                    SubmittalReviewOverdue.class,
                    overdue -> overdue.application().equals(asked.event().application()));
        }
        for (RecordedEvent<QuestionAsked> asked : world.events(QuestionAsked.class)) {
            count.expect(
                    asked,
                    terms(calendar).answerToQuestion(),
                    event -> event instanceof QuestionAnswered answer
                            && answer.question().equals(asked.event().question()),
                    AnswerOverdue.class,
                    overdue -> overdue.question().equals(asked.event().question()));
        }
        for (RecordedEvent<RequirementsRevised> asked : world.events(RequirementsRevised.class)) {
            int version = asked.event().version();
            count.expect(
                    asked,
                    terms(calendar).requirementsApproval(),
                    event -> event instanceof RequirementsApproved approved && approved.version() == version
                            || event instanceof RequirementsRevised revised && revised.version() > version,
                    RequirementsApprovalOverdue.class,
                    overdue -> overdue.version() == version);
        }
        for (RecordedEvent<InterviewCompleted> asked : world.events(InterviewCompleted.class)) {
            asked.event()
                    .interviewers()
                    .forEach(person -> count.expect(
                            asked,
                            terms(calendar).feedbackAfterInterview(),
                            event -> event instanceof FeedbackSubmitted feedback
                                            && feedback.interview()
                                                    .equals(asked.event().interview())
                                            && feedback.interviewer().equals(person)
                                    || endsApplication(event) && sameApplication(event, asked.event()),
                            FeedbackOverdue.class,
                            overdue -> overdue.interview().equals(asked.event().interview())
                                    && overdue.owedBy().equals(person)));
        }
    }

    @Property(tries = 150)
    void noClockIsMissedTwiceOrBothMetAndMissed(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moves") @Size(min = 15, max = 50) List<RandomMove> moves) {
        World world = play(calendar, moves);

        assertThat(world.events(OverdueEvent.class))
                .extracting(recorded -> List.of(
                        recorded.event().getClass(),
                        recorded.event().tags(),
                        recorded.event().since()))
                .doesNotHaveDuplicates();
        assertThat(world.events(OverdueEvent.class)).allSatisfy(recorded -> {
            assertThat(recorded.occurredAt()).isEqualTo(recorded.event().dueAt());
            assertThat(world.events().stream()
                            .filter(fulfilment -> fulfilment
                                            .occurredAt()
                                            .isAfter(recorded.event().since())
                                    && !fulfilment
                                            .occurredAt()
                                            .isAfter(recorded.event().dueAt()))
                            .filter(fulfilment -> meets(fulfilment.event(), recorded.event())))
                    .as("fulfilments in time for %s", recorded)
                    .isEmpty();
        });
    }

    private static boolean meets(Event fulfilment, OverdueEvent overdue) {
        return switch (overdue) {
            case InterviewSchedulingOverdue missed ->
                (fulfilment instanceof InterviewScheduled || endsApplication(fulfilment))
                        && sameApplication(fulfilment, missed);
            case DebriefMissed missed ->
                (fulfilment instanceof InterviewScheduled || endsApplication(fulfilment))
                        && sameApplication(fulfilment, missed);
            case SubmittalReviewOverdue missed ->
                (fulfilment instanceof SubmittalAccepted || endsApplication(fulfilment))
                        && sameApplication(fulfilment, missed);
            default -> false;
        };
    }

    private static boolean endsApplication(Event event) {
        return event instanceof CandidateRejected || event instanceof CandidateWithdrew;
    }

    private static boolean sameApplication(Event event, OfApplication other) {
        return event instanceof OfApplication of && of.application().equals(other.application());
    }

    private static World play(WorkCalendar calendar, List<RandomMove> moves) {
        World world = new World(Calendars.BEGIN);
        SlaTerms terms = terms(calendar);
        world.happened(partnershipAgreed().stream()
                .map(event -> switch (event) {
                    case SlaProposed _ -> slaProposed(1, terms);
                    case SlaAgreed _ -> slaAgreed(terms);
                    default -> event;
                })
                .toList());
        world.happened(IntStream.range(0, Moves.CANDIDATES)
                .mapToObj(pick -> new CandidateRegistered(Moves.candidate(pick), "Somebody", "s@example.org", null))
                .toList());
        moves.forEach(random -> {
            // A search is not held again in the very moment in which it went on: the slow count takes that for one
            // hold, which told
            // nobody anew what is due within a day, and the clocks for two.
            int minutes = random.move() == Moves.HOLD ? Math.max(1, random.minutes()) : random.minutes();
            world.passes(MINUTE.multipliedBy(minutes));
            random.move().on(world, random.pick());
        });
        world.passes(LONG_AFTER);
        Moves.CHECK.on(world, 0);
        return world;
    }

    private static SlaTerms terms(WorkCalendar calendar) {
        return new SlaTerms(
                Duration.ofHours(10),
                Duration.ofHours(4),
                Duration.ofHours(9),
                Duration.ofHours(12),
                Duration.ofHours(11),
                Duration.ofHours(5),
                null,
                new SlaTerms.EscalationThresholds(2, 1, 2),
                calendar);
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Calendars.any();
    }

    @Provide
    Arbitrary<List<RandomMove>> moves() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 300)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(300, 3 * 24 * 60)));
        return Combinators.combine(
                        Arbitraries.of(Moves.class), Arbitraries.integers().between(0, 11), minutes)
                .as(RandomMove::new)
                .list();
    }

    /** Counts minute by minute, on events alone. */
    private static final class SlowCount {

        private final List<RecordedEvent<?>> events;
        private final WorkCalendar calendar;
        private final Instant end;
        private final NavigableMap<Instant, Boolean> rests = new TreeMap<>();
        /** Holds at which clocks ran; in the order of the events, for much can happen at one moment. */
        private final Set<RecordedEvent<?>> stopping = new HashSet<>();

        SlowCount(List<RecordedEvent<?>> events, WorkCalendar calendar, Instant end) {
            this.events = events;
            this.calendar = calendar;
            this.end = end;
            boolean onHold = false;
            boolean inForce = false;
            boolean over = false;
            for (RecordedEvent<?> recorded : events) {
                switch (recorded.event()) {
                    case RequisitionPutOnHold _ -> {
                        if (inForce && !over) {
                            stopping.add(recorded);
                        }
                        onHold = true;
                    }
                    case RequisitionResumed _ -> onHold = false;
                    case RequisitionReassigned _ -> inForce = false;
                    case SlaAgreed _ -> inForce = true;
                    case RequisitionCancelled _ -> over = true;
                    default -> {
                        continue;
                    }
                }
                rests.put(recorded.occurredAt(), onHold || !inForce || over);
            }
        }

        /** It is on record that the time for a promise ran out, if and when it did; and nothing else is. */
        <E extends OverdueEvent> void expect(
                RecordedEvent<?> asked, Duration allowed, Predicate<Event> ends, Class<E> type, Predicate<E> ofThis) {
            Optional<Instant> done = events.stream()
                    .skip(events.indexOf(asked) + 1L)
                    .filter(recorded -> ends.test(recorded.event()))
                    .<Instant>map(RecordedEvent::occurredAt)
                    .findFirst();
            Optional<Instant> due = due(asked.occurredAt(), allowed, done.orElse(end));

            assertThat(events.stream()
                            .filter(recorded ->
                                    type.isInstance(recorded.event()) && ofThis.test(type.cast(recorded.event())))
                            .map(recorded -> recorded.as(type).event().dueAt()))
                    .as("asked at %s, done at %s: %s", asked.occurredAt(), done, asked.event())
                    .containsExactlyElementsOf(due.stream().toList());
        }

        /** If the search is put on hold at this moment: when it is due within a day, unless the search ends or changes hands. */
        private Optional<Instant> dueAllTheSame(Instant now, long leftNow) {
            if (rests.lowerEntry(now) == null || rests.lowerEntry(now).getValue()) {
                return Optional.empty();
            }
            Optional<RecordedEvent<?>> hold = events.stream()
                    .filter(recorded -> recorded.event() instanceof RequisitionPutOnHold
                            && recorded.occurredAt().equals(now))
                    .findFirst();
            if (hold.isEmpty() || !stopping.contains(hold.get())) {
                return Optional.empty();
            }
            Instant until =
                    Objects.requireNonNull(((RequisitionPutOnHold) hold.get().event()).lastDue());
            Instant over = events.stream()
                    .skip(events.indexOf(hold.get()))
                    .filter(recorded -> recorded.event() instanceof RequisitionCancelled
                            || recorded.event() instanceof RequisitionReassigned)
                    .<Instant>map(RecordedEvent::occurredAt)
                    .findFirst()
                    .orElse(Instant.MAX);
            long left = leftNow;
            for (Instant then = now; !then.isAfter(until) && then.isBefore(over); then = then.plus(MINUTE)) {
                if (left == 0) {
                    return Optional.of(then);
                }
                left -= Calendars.counts(calendar, then) ? 1 : 0;
            }
            return Optional.empty();
        }

        /** When it is due, if that was before the fulfilment. */
        private Optional<Instant> due(Instant asked, Duration allowed, Instant before) {
            long left = allowed.toMinutes();
            for (Instant now = asked; now.isBefore(before); now = now.plus(MINUTE)) {
                Optional<Instant> allTheSame = asked.isBefore(now) ? dueAllTheSame(now, left) : Optional.empty();
                if (allTheSame.isPresent() && allTheSame.get().isBefore(before)) {
                    return allTheSame;
                }
                boolean passes = !rests.floorEntry(now).getValue();
                if (left == 0 && passes) {
                    return Optional.of(now);
                }
                left -= left > 0 && passes && Calendars.counts(calendar, now) ? 1 : 0;
            }
            return Optional.empty();
        }
    }
}

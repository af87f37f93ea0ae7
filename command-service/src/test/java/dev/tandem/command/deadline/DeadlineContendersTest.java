package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Houses.houseTermsAdopted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.house.apply.ApplyHouseTerms;
import dev.tandem.command.house.apply.ApplyWorkingHours;
import dev.tandem.command.partnership.escalatebypolicy.RaiseEscalationByPolicy;
import dev.tandem.command.partnership.overdue.RecordOverdue;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.people.WorkingWeek;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances on one database, and acceptances that come when the clock runs out. */
class DeadlineContendersTest {

    private static final int ROUNDS = 64;
    private static final Instant DUE = hour(48);
    private static final WorkingWeek MONDAYS = new WorkingWeek(
            ZoneOffset.UTC, Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of());

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void twoInstancesTogetherRecordEachBrokenPromiseOnce() {
        List<CandidateSubmitted> submittals = IntStream.range(0, 150)
                .mapToObj(i -> submitted(new CandidateId("cand-" + i), met(JAVA)))
                .toList();
        try (Instance one = Instance.start(database, time);
                Instance other = Instance.start(database, time)) {
            one.happened(day(-1), partnershipAgreed());
            other.happened(MONDAY, submittals);
            one.settle();
            time.set(day(3));
            one.settle();
            other.settle();

            assertThat(one.events(SubmittalReviewOverdue.class))
                    .extracting(recorded -> recorded.event().application())
                    .containsExactlyInAnyOrderElementsOf(submittals.stream()
                            .map(CandidateSubmitted::application)
                            .toList());
        }
    }

    @Test
    void manyWhoCheckTheSamePromiseAtOnceRecordItOnce() throws Exception {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            one.happened(day(-1), partnershipAgreed());
            one.happened(MONDAY, submitted());
            time.set(day(3));

            RecordOverdue check = check(submitted().application());
            List<Callable<CommandResult>> contenders = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                contenders.add(() -> one.give(check, "system", Role.SYSTEM));
                contenders.add(() -> other.give(check, "system", Role.SYSTEM));
            }
            List<CommandResult> answers = atOnce(contenders);

            assertThat(answers)
                    .filteredOn(CommandResult.Recorded.class::isInstance)
                    .hasSize(1);
            assertThat(one.events(SubmittalReviewOverdue.class)).hasSize(1);
        }
    }

    /**
     * Again and again the clock runs out while the submittal is being accepted, on two instances. Whichever is stored first, the events
     * must agree with each other: either there is an acceptance in time and nothing overdue, or it is overdue and the acceptance came after.
     */
    @Test
    void aPromiseIsNeverBothKeptAndBroken() throws Exception {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            one.happened(day(-1), partnershipAgreed());
            int kept = 0;
            int broken = 0;
            for (int round = 0; round < ROUNDS; round++) {
                CandidateSubmitted submittal = submitted(new CandidateId("cand-" + round), met(JAVA));
                one.happened(MONDAY, submittal);
                time.set(DUE);
                race(one, other, submittal);

                CommandResult last = one.give(check(submittal.application()), "system", Role.SYSTEM);
                boolean overdue = one.events(SubmittalReviewOverdue.class).stream()
                        .anyMatch(recorded -> recorded.event().application().equals(submittal.application()));
                List<Instant> acceptances = one.events(SubmittalAccepted.class).stream()
                        .filter(recorded -> recorded.event().application().equals(submittal.application()))
                        .map(recorded -> recorded.occurredAt())
                        .toList();
                assertThat(acceptances).as("round %d: acceptances", round).hasSize(1);
                assertThat(acceptances.getFirst().isAfter(DUE))
                        .as(
                                "round %d: the acceptance came at %s, overdue: %s, last check: %s",
                                round, acceptances, overdue, last)
                        .isEqualTo(overdue);
                kept += overdue ? 0 : 1;
                broken += overdue ? 1 : 0;
            }
            assertThat(kept).as("rounds in which the acceptance came first").isPositive();
            assertThat(broken).as("rounds in which the clock did").isPositive();
        }
    }

    @Test
    void twoInstancesThatNoticeTheSameOneTooManyRaiseOneEscalation() throws Exception {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            one.happened(day(-1), partnershipAgreed());
            one.happened(
                    MONDAY,
                    IntStream.range(0, 3)
                            .mapToObj(i -> submitted(new CandidateId("cand-" + i), gap(JAVA)))
                            .toList());

            var check = new RaiseEscalationByPolicy(REQUISITION, EscalationCause.MUST_HAVES_UNMET);
            List<Callable<CommandResult>> contenders = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                contenders.add(() -> one.give(check, "system", Role.SYSTEM));
                contenders.add(() -> other.give(check, "system", Role.SYSTEM));
            }
            List<CommandResult> answers = atOnce(contenders);

            assertThat(answers)
                    .filteredOn(CommandResult.Recorded.class::isInstance)
                    .hasSize(1);
            assertThat(one.events(EscalationRaised.class)).hasSize(1);
        }
    }

    @Test
    void manyWhoCopyWhatBindsASearchCopyItOnce() throws Exception {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            one.happened(day(-1), opened());
            one.happened(MONDAY, houseTermsAdopted(1), new WorkingHoursSet(MANAGER, MONDAYS, MANAGER));
            var terms = new ApplyHouseTerms(REQUISITION);
            var hours = new ApplyWorkingHours(REQUISITION, MANAGER);
            List<Callable<CommandResult>> contenders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                contenders.add(() -> one.give(terms, "system", Role.SYSTEM));
                contenders.add(() -> other.give(terms, "system", Role.SYSTEM));
                contenders.add(() -> one.give(hours, "system", Role.SYSTEM));
                contenders.add(() -> other.give(hours, "system", Role.SYSTEM));
            }

            assertThat(atOnce(contenders))
                    .filteredOn(CommandResult.Recorded.class::isInstance)
                    .hasSize(2);
            assertThat(one.events(TermsApplied.class))
                    .extracting(applied -> applied.event().house() != null)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** Whoever comes in another's place has a part in the search from then on, and works as they have said, or say later. */
    @Test
    void theHoursOfWhoeverComesInAnothersPlaceCount() {
        PersonId ida = new PersonId("ida");
        PersonId max = new PersonId("max");
        try (Instance instance = Instance.start(database, time)) {
            instance.happened(day(-1), partnershipAgreed());
            instance.happened(day(-1), new WorkingHoursSet(ida, MONDAYS, ida));
            instance.happened(
                    MONDAY, submitted(), interviewScheduled(), swapped(INTERVIEWER, ida), swapped(MANAGER, max));
            instance.settle();
            assertThat(whoseHours(instance)).containsExactly(ida);
            instance.happened(MONDAY, new WorkingHoursSet(max, MONDAYS, max));
            instance.settle();
            assertThat(whoseHours(instance)).containsExactly(ida, max);
        }
    }

    private static List<PersonId> whoseHours(Instance instance) {
        return instance.events(TermsApplied.class).stream()
                .flatMap(applied -> applied.event().hours().stream())
                .map(TermsApplied.PersonHours::person)
                .toList();
    }

    /** An acceptance was decided in time; before it is stored, it is on record elsewhere that it came too late. So it came too late. */
    @Test
    void aDeedThatWasDecidedInTimeButStoredAfterTheClockRanOutIsDecidedAgain() {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            one.happened(day(-1), partnershipAgreed());
            one.happened(MONDAY, submitted());
            time.set(DUE);
            time.holdUpNextReader(() -> {
                time.set(DUE.plusSeconds(2));
                assertThat(other.give(check(APPLICATION), "system", Role.SYSTEM))
                        .isInstanceOf(CommandResult.Recorded.class);
            });

            assertThat(one.give(new AcceptSubmittal(REQUISITION, NOOR), MIA, Role.HIRING_MANAGER))
                    .isInstanceOf(CommandResult.Recorded.class);

            assertThat(one.only(SubmittalReviewOverdue.class).occurredAt()).isEqualTo(DUE);
            assertThat(one.only(SubmittalAccepted.class).occurredAt()).isEqualTo(DUE.plusSeconds(2));
        }
    }

    /** A clock had run out when it was looked at; before that is stored, the acceptance of the last moment is. So it was in time. */
    @Test
    void aDeedThatIsStoredBeforeTheClockIsFoundToHaveRunOutKeepsThePromise() {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            one.happened(day(-1), partnershipAgreed());
            one.happened(MONDAY, submitted());
            time.set(DUE.plusSeconds(2));
            time.holdUpNextReader(() -> {
                time.set(DUE);
                assertThat(other.give(new AcceptSubmittal(REQUISITION, NOOR), MIA, Role.HIRING_MANAGER))
                        .isInstanceOf(CommandResult.Recorded.class);
                time.set(DUE.plusSeconds(2));
            });

            assertThat(one.give(check(APPLICATION), "system", Role.SYSTEM))
                    .isInstanceOfSatisfying(
                            CommandResult.Refused.class,
                            refused -> assertThat(refused.rule()).isEqualTo("PROMISE_KEPT"));

            assertThat(one.only(SubmittalAccepted.class).occurredAt()).isEqualTo(DUE);
            assertThat(one.events(SubmittalReviewOverdue.class)).isEmpty();
        }
    }

    private void race(Instance one, Instance other, CandidateSubmitted submittal) throws Exception {
        AcceptSubmittal acceptance = new AcceptSubmittal(REQUISITION, submittal.candidate());
        RecordOverdue check = check(submittal.application());
        List<Callable<CommandResult>> contenders = new ArrayList<>();
        for (Instance instance : List.of(one, other)) {
            contenders.add(() -> {
                aMoment();
                return instance.give(acceptance, MIA, Role.HIRING_MANAGER);
            });
            for (int i = 0; i < 3; i++) {
                contenders.add(() -> {
                    aMoment();
                    return instance.give(check, "system", Role.SYSTEM);
                });
            }
        }
        contenders.add(() -> {
            aMoment();
            time.set(DUE.plus(Duration.ofNanos(1_000)));
            return instanceOfNothing();
        });
        atOnce(contenders);
    }

    private List<CommandResult> atOnce(List<Callable<CommandResult>> contenders) throws Exception {
        CyclicBarrier start = new CyclicBarrier(contenders.size());
        List<Future<CommandResult>> running = contenders.stream()
                .map(contender -> threads.submit(() -> {
                    start.await();
                    return contender.call();
                }))
                .toList();
        List<CommandResult> answers = new ArrayList<>();
        for (Future<CommandResult> future : running) {
            answers.add(future.get());
        }
        return answers;
    }

    private static void aMoment() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(3_000_000));
    }

    private static CommandResult instanceOfNothing() {
        return new CommandResult.Changed(0);
    }

    private static RecordOverdue check(ApplicationId application) {
        return reviewOverdue(REQUISITION, application);
    }
}

package dev.tandem.command.requisition.agreement.propose;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.SLATE_DATE_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_TERM_OUT_OF_RANGE;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.WorkingHours;
import dev.tandem.command.requisition.agreement.TermBounds;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.PipelineTargets.StageTarget;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlaTerms.SlatePromise;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeSlaTest {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @Test
    void termsLeftOutAreTheUsualOnes() {
        given(opened())
                .when(propose(null, null))
                .by(ROB, Role.RECRUITER)
                .records(slaProposed(1, UsualTerms.inFull(TERMS)));
    }

    @Test
    void eitherSideReplacesAnEarlierProposal() {
        given(opened(), slaProposed(1))
                .when(propose(null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new SlaProposed(REQUISITION, 2, UsualTerms.inFull(TERMS), MANAGER));
    }

    @Test
    void aPromisedTimeIsASecondOrMoreAndAtMostNinetyDays() {
        for (Duration wrong : List.of(
                Duration.ZERO,
                Duration.ofHours(-1),
                Duration.ofMillis(999),
                Duration.ofDays(90).plusMillis(1),
                Duration.ofSeconds(Long.MAX_VALUE))) {
            refused(propose(wrong, null), "submittalReview");
        }
        accepted(propose(Duration.ofSeconds(1), null));
        accepted(propose(Duration.ofDays(90), null));
    }

    @Test
    void soIsEachStepOfTheOpeningTheRoundsTheOfferAndTheCandidates() {
        Duration wrong = Duration.ofDays(91);
        refused(stepsOf(new SlaTerms.Opening(wrong, null, null), null, null, null), "opening.kickoff");
        refused(stepsOf(new SlaTerms.Opening(null, wrong, null), null, null, null), "opening.requirements");
        refused(stepsOf(new SlaTerms.Opening(null, null, wrong), null, null, null), "opening.signing");
        refused(stepsOf(null, new SlaTerms.Rounds(wrong), null, null), "rounds.decision");
        refused(stepsOf(null, null, new SlaTerms.Hiring(wrong, null, null, null), null), "hiring.decision");
        refused(stepsOf(null, null, new SlaTerms.Hiring(null, wrong, null, null), null), "hiring.proposal");
        refused(stepsOf(null, null, new SlaTerms.Hiring(null, null, wrong, null), null), "hiring.approval");
        refused(stepsOf(null, null, new SlaTerms.Hiring(null, null, null, wrong), null), "hiring.extension");
        refused(stepsOf(null, null, null, new SlaTerms.Candidates(wrong, null)), "candidates.answer");
        refused(stepsOf(null, null, null, new SlaTerms.Candidates(null, wrong)), "candidates.outcome");
        accepted(stepsOf(new SlaTerms.Opening(null, Duration.ofDays(1), null), new SlaTerms.Rounds(null), null, null));
    }

    @Test
    void aWorkingDayHasFifteenMinutesOrMore() {
        refused(on(calendar(LocalTime.of(9, 0, 10), MONDAY_TO_FRIDAY, List.of())), "calendar.closes");
        refused(on(calendar(LocalTime.of(9, 14, 59), MONDAY_TO_FRIDAY, List.of())), "calendar.closes");
        accepted(on(calendar(LocalTime.of(9, 15), MONDAY_TO_FRIDAY, List.of()), Duration.ofHours(24)));
    }

    @Test
    void aPromiseRunsOutWithinTwoYearsOnItsCalendar() {
        WorkCalendar anHourOnMondays = calendar(LocalTime.of(10, 0), Set.of(DayOfWeek.MONDAY), List.of());

        accepted(on(anHourOnMondays, Duration.ofHours(103)));
        refused(on(anHourOnMondays, Duration.ofHours(104)), "submittalReview");
    }

    @Test
    void holidaysLeaveDaysToWork() {
        List<LocalDate> mondays = Stream.iterate(LocalDate.of(2027, 1, 4), day -> day.plusWeeks(1))
                .limit(200)
                .toList();

        refused(on(calendar(LocalTime.of(17, 0), Set.of(DayOfWeek.MONDAY), mondays)), "calendar.holidays");
        refused(
                on(
                        calendar(LocalTime.of(10, 0), Set.of(DayOfWeek.MONDAY), mondays.subList(0, 100)),
                        Duration.ofHours(10)),
                "submittalReview");
        accepted(on(calendar(LocalTime.of(17, 0), MONDAY_TO_FRIDAY, mondays)));
        accepted(on(calendar(LocalTime.of(17, 0), Set.of(DayOfWeek.TUESDAY), mondays)));
    }

    @Test
    void whateverMayBeAgreedIsDueWithinTheHorizonOfTheReckoning() {
        List<LocalDate> holidays =
                LocalDate.of(2026, 3, 2).datesUntil(LocalDate.of(2029, 1, 1)).toList();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261128);
        int agreed = 0;
        for (int i = 0; i < 2_000; i++) {
            WorkCalendar calendar = calendar(
                    LocalTime.of(9, 0).plusMinutes(10 + random.nextInt(600)),
                    Set.copyOf(List.of(DayOfWeek.values()).subList(0, 1 + random.nextInt(7))),
                    holidays.subList(0, random.nextInt(366)));
            Duration time = Duration.ofMinutes(1 + random.nextInt(90 * 24 * 60));
            SlaTerms terms = new SlaTerms(time, time, time, time, time, time, null, TERMS.escalation(), calendar)
                    .with(
                            new SlaTerms.Opening(time, time, time),
                            new SlaTerms.Rounds(time),
                            new SlaTerms.Hiring(time, time, time, time),
                            new SlaTerms.Candidates(time, time));
            if (TermBounds.violatedBy(terms, NOW).isEmpty()) {
                agreed++;
                assertThat(WorkingHours.on(calendar).after(NOW.plus(random.nextInt(1_000), ChronoUnit.DAYS), time))
                        .isBefore(NOW.plus(1_000 + 2 * 366 + 7, ChronoUnit.DAYS));
            }
        }
        assertThat(agreed).isBetween(500, 1_500);
    }

    @Test
    void aSlateIsPromisedForWithinTwoYears() {
        Instant latest = NOW.atOffset(ZoneOffset.UTC).plusYears(2).toInstant();

        accepted(propose(null, new SlatePromise(3, latest)));
        refused(propose(null, new SlatePromise(3, latest.plusSeconds(1))), "slate.by");
        refused(propose(null, new SlatePromise(3, Instant.MAX)), "slate.by");
    }

    @Test
    void aSlateIsPromisedForTheFuture() {
        given(opened())
                .when(propose(null, new SlatePromise(3, NOW)))
                .by(ROB, Role.RECRUITER)
                .refuses(SLATE_DATE_PASSED);
        given(opened())
                .when(propose(null, new SlatePromise(3, NOW.plusSeconds(1))))
                .by(ROB, Role.RECRUITER)
                .records(SlaProposed.class);
    }

    private static void accepted(ProposeSla proposal) {
        given(opened()).when(proposal).by(ROB, Role.RECRUITER).records(SlaProposed.class);
    }

    private static void refused(ProposeSla proposal, String term) {
        var refused = given(opened()).when(proposal).by(ROB, Role.RECRUITER).refuses(SLA_TERM_OUT_OF_RANGE);
        assertThat(refused.details()).containsEntry("terms", List.of(term));
        assertThat(refused.detail()).contains(term);
    }

    private static WorkCalendar calendar(LocalTime closes, Set<DayOfWeek> days, List<LocalDate> holidays) {
        return new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS,
                ZoneId.of("Europe/Lisbon"),
                days,
                LocalTime.of(9, 0),
                closes,
                Set.copyOf(holidays));
    }

    @Test
    void targetsAreOfStagesThatTheSearchHasEachOnceAndInATimeThatPeoplePlanWith() {
        StageTarget interview = new StageTarget(Stage.INTERVIEW, Duration.ofHours(48), 3);
        assertThat(given(opened())
                        .when(towards(interview))
                        .by(ROB, Role.RECRUITER)
                        .recorded())
                .extracting(event -> ((SlaProposed) event).terms().targets())
                .containsExactly(new PipelineTargets(null, null, List.of(interview)));
        Stream.of(
                        List.of(interview, interview),
                        List.of(new StageTarget(new Stage("ON_SITE"), Duration.ofHours(48), 3)),
                        List.of(new StageTarget(Stage.INTERVIEW, Duration.ofDays(91), 3)),
                        List.of(new StageTarget(Stage.INTERVIEW, Duration.ZERO, 3)))
                .forEach(targets -> given(opened())
                        .when(towards(targets.toArray(StageTarget[]::new)))
                        .by(ROB, Role.RECRUITER)
                        .refuses(SLA_TERM_OUT_OF_RANGE));
    }

    private static ProposeSla towards(StageTarget... stages) {
        PipelineTargets targets = new PipelineTargets(null, null, List.of(stages));
        return new ProposeSla(
                REQUISITION, null, null, null, null, null, null, null, null, null, null, null, null, null, targets);
    }

    private static ProposeSla on(WorkCalendar calendar) {
        return on(calendar, Duration.ofMinutes(1));
    }

    private static ProposeSla on(WorkCalendar calendar, Duration review) {
        Duration minute = Duration.ofMinutes(1);
        return new ProposeSla(
                REQUISITION,
                review,
                minute,
                minute,
                minute,
                minute,
                minute,
                null,
                null,
                calendar,
                new SlaTerms.Opening(minute, minute, minute),
                new SlaTerms.Rounds(minute),
                new SlaTerms.Hiring(minute, minute, minute, minute),
                new SlaTerms.Candidates(minute, minute),
                null);
    }

    private static ProposeSla stepsOf(
            SlaTerms.@Nullable Opening opening,
            SlaTerms.@Nullable Rounds rounds,
            SlaTerms.@Nullable Hiring hiring,
            SlaTerms.@Nullable Candidates candidates) {
        return new ProposeSla(
                REQUISITION,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                opening,
                rounds,
                hiring,
                candidates,
                null);
    }

    private static ProposeSla propose(@Nullable Duration review, @Nullable SlatePromise slate) {
        return new ProposeSla(
                REQUISITION, review, null, null, null, null, null, slate, null, null, null, null, null, null, null);
    }
}

package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of people reaches every search that it concerns, once, also where nobody listened when it was said. */
class SearchesHearOfPeopleTest {

    private static final PersonId NADIA = new PersonId("nadia");
    private static final PersonId DORA = new PersonId("dora");
    private static final RequisitionId ANOTHER = new RequisitionId("req-another");
    private static final LocalDate TODAY = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC);
    private static final CandidateForgotten FORGOTTEN =
            new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, new PersonId("pia"));

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();

    @Test
    void anAbsenceReachesEachSearchOfThePersonAndSoDoesItsEnd() {
        try (Instance one = Instance.start(database, time);
                Instance other = Instance.start(database, time)) {
            one.happened(day(-1), opened(), opened(ANOTHER));
            one.happened(MONDAY, away(MANAGER, 10));
            settle(one, other);
            assertThat(searchesOf(one)).containsExactlyInAnyOrder(REQUISITION, ANOTHER);

            other.happened(MONDAY, new AbsenceCancelled(MANAGER, TODAY, MANAGER));
            settle(one, other);
            assertThat(absences(one))
                    .filteredOn(absence -> absence.until() == null)
                    .hasSize(2);
        }
    }

    @Test
    void whoComesLaterBringsTheirAbsencesAlong() {
        try (Instance instance = Instance.start(database, time)) {
            instance.happened(day(-1), away(MANAGER, 10), away(NADIA, 20), away(DORA, 30));
            instance.happened(MONDAY, opened());
            instance.settle();
            assertThat(absences(instance)).extracting(PersonAbsence::person).containsExactly(MANAGER);

            instance.happened(
                    MONDAY,
                    new RequisitionReassigned(
                            REQUISITION, Side.HIRING_MANAGER, MANAGER, NADIA, "Mia leads another team"),
                    new SideDelegated(
                            REQUISITION,
                            Side.HIRING_MANAGER,
                            NADIA,
                            DORA,
                            MONDAY,
                            MONDAY.plus(Duration.ofDays(30)),
                            Set.of()));
            instance.settle();
            assertThat(absences(instance))
                    .extracting(PersonAbsence::person)
                    .containsExactlyInAnyOrder(MANAGER, NADIA, DORA);

            instance.happened(MONDAY, away(DORA, 40));
            instance.settle();
            assertThat(absences(instance).getLast().until()).isEqualTo(TODAY.plusDays(40));
        }
    }

    @Test
    void anErasureThatNobodyListenedToReachesEachSearchOnceAndNobodyIsLateMeanwhile() {
        try (Instance deaf = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            deaf.happened(day(-1), partnershipAgreed());
            deaf.happened(
                    MONDAY,
                    registered(),
                    submitted(),
                    submittalAccepted(),
                    interviewScheduled(),
                    interviewCompleted(INTERVIEWER));
            deaf.happened(MONDAY.plus(Duration.ofHours(1)), FORGOTTEN);
        }
        time.set(day(9));
        try (Instance one = Instance.start(database, time);
                Instance other = Instance.start(database, time)) {
            settle(one, other);
            assertThat(one.events(ApplicationClosed.class)).hasSize(1);
            assertThat(one.events(ApplicationForgotten.class))
                    .extracting(recorded -> recorded.event().application())
                    .containsExactly(APPLICATION);
            assertThat(one.events(FeedbackOverdue.class)).isEmpty();
        }
    }

    private static void settle(Instance one, Instance other) {
        one.settle();
        other.settle();
        one.settle();
    }

    private static List<PersonAbsence> absences(Instance instance) {
        return instance.events(TermsApplied.class).stream()
                .flatMap(applied -> applied.event().newAbsences().stream())
                .toList();
    }

    private static List<RequisitionId> searchesOf(Instance instance) {
        return instance.events(TermsApplied.class).stream()
                .map(applied -> applied.event().requisition())
                .toList();
    }

    private static AbsenceRecorded away(PersonId person, int days) {
        return new AbsenceRecorded(person, TODAY, TODAY.plusDays(days), ZoneOffset.UTC, person);
    }
}

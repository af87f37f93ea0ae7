package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.setaside.Worker;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be handled stops the deadlines of its own requisition, and nobody else's. */
class SetAsideTest {

    private static final RequisitionId OTHER = new RequisitionId("req-other");

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private Instance instance = Instance.start(database, time);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void anEventThatCannotBeReadStopsTheDeadlinesOfItsRequisitionUntilAnOperatorHasItTriedAgain() {
        SlaAgreed agreed = new SlaAgreed(OTHER, 1, TERMS);
        instance.happened(day(-1), openedToo());
        instance.settle(); // the opening starts a clock of its own, which reads what there is by then
        instance.happenedUnreadably(day(-1), agreed, "{\"requisition\": [1, 2");
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submittedToo(), submitted());

        instance.itIs(hour(49));

        assertThat(instance.events(SubmittalReviewOverdue.class))
                .singleElement()
                .satisfies(overdue -> assertThat(overdue.event().requisition()).isEqualTo(REQUISITION));
        assertThat(instance.bean(SetAside.class).all(10)).singleElement().satisfies(item -> {
            assertThat(item.worker()).isEqualTo("deadline-schedule");
            assertThat(item.subject()).isEqualTo(OTHER.value());
            assertThat(item.position()).isEqualTo(2);
            assertThat(item.what()).isEqualTo("hiring.SlaAgreed");
        });

        retry(Worker.DEADLINE_SCHEDULE, OTHER.value());
        await().until(() -> instance.bean(SetAside.class).all(10).getFirst().tries() == 2);
        assertThat(instance.bean(SetAside.class).all(10).getFirst().retryWanted())
                .as("one order, one try")
                .isFalse();

        // A version that can read it, as far as this one can tell.
        mend(agreed);
        instance.close();
        instance = Instance.start(database, time);
        retry(Worker.DEADLINE_SCHEDULE, OTHER.value());
        await().until(() -> instance.bean(SetAside.class).all(10).isEmpty());
        instance.settle();

        assertThat(instance.events(SubmittalReviewOverdue.class)).hasSize(2);
        assertThat(instance.jdbc()
                        .sql("select ordered_by || ': ' || why from set_aside_retries")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .containsOnly("olga: The reader was mended");
    }

    @Test
    void aDeadlineThatCannotBeLookedAtIsSetAsideAndTheOthersAreRecorded() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        String place = OTHER + "/Nothing";
        instance.jdbc()
                .sql("""
                        insert into due_checks (task_name, task_instance, task_data, execution_time, picked, version)
                        values ('check', ?, convert_to(?, 'UTF8'), to_timestamp(0), false, 1)""")
                .params(place, "{\"command\": \"NoSuchCommand\", \"body\": \"{}\", \"correlationId\": \"\"}")
                .update();
        time.set(hour(49));

        awaitSetAside(place, 1);

        instance.settle();
        assertThat(instance.events(SubmittalReviewOverdue.class)).hasSize(1);
        retry(Worker.DEADLINE, place);
        awaitSetAside(place, 1);
        assertThat(instance.jdbc()
                        .sql("select execution_time = ? from due_checks where task_instance = ?")
                        .params(Deadlines.PARKED.atOffset(ZoneOffset.UTC), place)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void onTermsOfOldThatTakeAgesADeadlineIsDueNeverAndNobodyWaitsForIt() {
        WorkCalendar tenSecondsADay = new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS,
                ZoneId.of("Europe/Lisbon"),
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(9, 0),
                LocalTime.of(9, 0, 10),
                Set.of());
        Duration ninety = Duration.ofDays(90);
        SlaTerms ages =
                new SlaTerms(ninety, ninety, ninety, ninety, ninety, ninety, null, TERMS.escalation(), tenSecondsADay);
        instance.happened(day(-1), opened(), slaAgreed(ages), openedToo(), new SlaAgreed(OTHER, 1, TERMS));
        instance.happened(MONDAY, submitted(), submittedToo());

        instance.itIs(day(30));

        assertThat(instance.events(SubmittalReviewOverdue.class))
                .singleElement()
                .satisfies(overdue -> assertThat(overdue.event().requisition()).isEqualTo(OTHER));
        assertThat(instance.bean(SetAside.class).all(10)).isEmpty();
        assertThat(instance.bean(Deadlines.class).next()).isNotEqualTo(Deadlines.PARKED);
    }

    /** Each try again comes some seconds after the one before, by the clock of this test. */
    private void awaitSetAside(String place, int tries) {
        await().until(() -> {
            time.set(time.instant().plusSeconds(6));
            instance.bean(DeadlineRunner.class).look();
            return instance.bean(SetAside.class).all(10).stream()
                    .anyMatch(item -> item.subject().equals(place) && item.tries() == tries && !item.retryWanted());
        });
    }

    private void retry(Worker worker, String subject) {
        assertThat(instance.bean(SetAside.class).retry(worker, subject, "olga", "The reader was mended"))
                .isTrue();
    }

    private void mend(SlaAgreed agreed) {
        instance.jdbc()
                .sql("alter table events disable trigger facts_never_change")
                .update();
        instance.jdbc()
                .sql("update events set payload = ? where position = 2")
                .param(instance.bean(EventCodec.class).write(agreed))
                .update();
    }

    private static RequisitionOpened openedToo() {
        RequisitionOpened opened = opened();
        return new RequisitionOpened(
                OTHER,
                opened.title(),
                opened.department(),
                opened.roleType(),
                opened.location(),
                opened.openings(),
                opened.hiringManager(),
                opened.recruiter(),
                opened.compensation(),
                opened.headcount(),
                opened.costOfVacancyPerDay(),
                opened.stages(),
                opened.origin(),
                opened.level(),
                opened.neededBy());
    }

    private static CandidateSubmitted submittedToo() {
        CandidateSubmitted submitted = submitted();
        return new CandidateSubmitted(
                ApplicationId.of(OTHER, NOOR),
                OTHER,
                NOOR,
                submitted.recruiter(),
                submitted.manager(),
                submitted.source(),
                submitted.rationale(),
                submitted.requirementsVersion(),
                submitted.evidence(),
                submitted.origin());
    }
}

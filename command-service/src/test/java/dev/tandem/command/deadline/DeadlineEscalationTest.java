package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.JAVA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** DeadlineRunner that tell a leader: broken promises that add up, and a search that gets nowhere. */
class DeadlineEscalationTest {

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final Instance instance = Instance.start(database, time);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void twoMissedDebriefsAreEscalatedOnce() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted(), submittalAccepted(), interviewScheduled());
        instance.happened(day(1), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER));
        instance.itIs(day(4));
        assertThat(instance.events(EscalationRaised.class)).isEmpty();

        instance.happened(day(4), interviewScheduled());
        instance.happened(day(5), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER));
        instance.itIs(day(8));

        assertThat(instance.events(DebriefMissed.class)).hasSize(2);
        EscalationRaised raised =
                instance.events(EscalationRaised.class).getFirst().event();
        assertThat(raised.cause()).isEqualTo(EscalationCause.DEBRIEFS_MISSED);
        assertThat(raised.to()).isEqualTo(Role.EXECUTIVE);
        assertThat(raised.because())
                .containsExactlyElementsOf(instance.events(DebriefMissed.class).stream()
                        .map(event -> event.id())
                        .toList());
        assertThat(instance.events(EscalationRaised.class)).hasSize(1);
    }

    @Test
    void submittalsWithOpenMustHavesAreEscalatedToTheOtherLeader() {
        instance.happened(day(-1), partnershipAgreed());
        for (String candidate : new String[] {"cand-1", "cand-2", "cand-3", "cand-4"}) {
            instance.happened(MONDAY, submitted(new CandidateId(candidate), gap(JAVA)));
            instance.settle();
        }

        EscalationRaised raised =
                instance.events(EscalationRaised.class).getFirst().event();
        assertThat(raised.cause()).isEqualTo(EscalationCause.MUST_HAVES_UNMET);
        assertThat(raised.to()).isEqualTo(Role.TA_LEADER);
        assertThat(raised.because()).hasSize(3);
        assertThat(instance.events(EscalationRaised.class)).hasSize(1);
    }

    @Test
    void aRejectionThatLeavesNobodyIsNoticedAtOnce() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(day(35), submitted(), submittalAccepted());
        instance.itIs(day(45));
        assertThat(instance.events(RequisitionStalled.class)).isEmpty();

        instance.happened(day(50), rejected(NOOR));
        instance.itIs(day(50).plusSeconds(60));

        assertThat(instance.only(RequisitionStalled.class).occurredAt()).isEqualTo(day(50));
        assertThat(instance.events(RequisitionStalled.class).getFirst().event().rejected())
                .containsExactly(APPLICATION);
        assertThat(instance.only(EscalationRaised.class).metadata()).containsEntry(EventMetadata.ACTOR, "system");
    }
}

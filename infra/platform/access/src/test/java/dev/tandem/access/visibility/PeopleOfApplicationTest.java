package dev.tandem.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has to do with an application, and who of them is blind. */
class PeopleOfApplicationTest {

    private static final RequisitionId REQUISITION = new RequisitionId("req-1");
    private static final CandidateId CANDIDATE = new CandidateId("cand-1");
    private static final ApplicationId APPLICATION = ApplicationId.of(REQUISITION, CANDIDATE);
    private static final Instant T = Instant.parse("2026-01-05T09:00:00Z");
    private static final PersonId IVY = new PersonId("ivy");
    private static final PersonId IVO = new PersonId("ivo");

    @Test
    void whoIsToInterviewIsBlindUntilTheirOwnFeedbackIsIn() {
        PeopleOfApplication people = after(scheduled("i-1", IVY, IVO));
        assertThat(people.blinds(IVY, T)).isTrue();
        assertThat(people.blinds(new PersonId("mia"), T)).isFalse();

        people = people.after(feedback("i-1", IVY), T);
        assertThat(people.blinds(IVY, T)).isFalse();
        assertThat(people.blinds(IVO, T)).isTrue();
    }

    @Test
    void anotherInterviewToComeTakesNothingAwayAndOneThatWasHeldDoesUntilTheyGaveTheirs() {
        PeopleOfApplication people =
                after(scheduled("i-1", IVY), completed("i-1", IVY), feedback("i-1", IVY), scheduled("i-2", IVY));
        assertThat(people.blinds(IVY, T)).isFalse();

        people = people.after(completed("i-2", IVY), T);
        assertThat(people.blinds(IVY, T)).isTrue();

        people = people.after(feedback("i-2", IVY), T);
        assertThat(people.blinds(IVY, T)).isFalse();
    }

    @Test
    void whoWasTakenOffOrWhoseInterviewWasCancelledOwesNothingAndKeepsTheirRelation() {
        PeopleOfApplication people = after(
                scheduled("i-1", IVY),
                new InterviewerSwapped(new InterviewId("i-1"), APPLICATION, REQUISITION, CANDIDATE, IVY, IVO, null));
        assertThat(people.blinds(IVY, T)).isFalse();
        assertThat(people.blinds(IVO, T)).isTrue();
        assertThat(people.relations(IVY)).containsExactly(Relation.INTERVIEWER);

        people = people.after(
                new InterviewCancelled(
                        new InterviewId("i-1"), APPLICATION, REQUISITION, CANDIDATE, SchedulingParty.CANDIDATE, "ill"),
                T);
        assertThat(people.blinds(IVO, T)).isFalse();
    }

    @Test
    void fourteenDaysAfterTheEndNobodyIsBlindAnyMore() {
        PeopleOfApplication people = after(
                scheduled("i-1", IVY),
                new CandidateWithdrew(
                        APPLICATION, REQUISITION, CANDIDATE, Stage.INTERVIEW, WithdrawalReason.values()[0], null));

        assertThat(people.blinds(IVY, T.plus(Duration.ofDays(14)))).isTrue();
        assertThat(people.blinds(IVY, T.plus(Duration.ofDays(14)).plusNanos(1))).isFalse();
    }

    private static PeopleOfApplication after(Event... events) {
        PeopleOfApplication people = PeopleOfApplication.NOBODY;
        for (Event event : events) {
            people = people.after(event, T);
        }
        return people;
    }

    private static InterviewScheduled scheduled(String interview, PersonId... interviewers) {
        return new InterviewScheduled(
                new InterviewId(interview),
                APPLICATION,
                REQUISITION,
                CANDIDATE,
                Stream.of(interviewers)
                        .map(person -> new Assignment(person, List.of(new CompetencyId("code"))))
                        .toList(),
                T,
                T.plus(Duration.ofHours(1)));
    }

    private static InterviewCompleted completed(String interview, PersonId... people) {
        return new InterviewCompleted(new InterviewId(interview), APPLICATION, REQUISITION, CANDIDATE, List.of(people));
    }

    private static FeedbackSubmitted feedback(String interview, PersonId interviewer) {
        return new FeedbackSubmitted(
                new InterviewId(interview),
                APPLICATION,
                REQUISITION,
                CANDIDATE,
                interviewer,
                List.of(),
                Recommendation.values()[0],
                false);
    }
}

package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.pipeline.work.WorkItemKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.query.pipeline.work.AbsentOwner;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.story.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is due while whoever owes it is away: the time goes on, and both partners see it. The review is due on 14 January at 10:00. */
class RecruiterQueueAbsenceTest extends QueueOfOneSearch {

    private static final PersonId MARA = new PersonId("mara");
    private static final PersonId DORA = new PersonId("dora");

    private void submitted() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());
    }

    private StoredWorkItem review() {
        return only(SUBMITTAL_TO_REVIEW);
    }

    @Test
    void whatIsDueInAnAbsenceSaysSoAndIsDueAllTheSame() {
        submitted();
        assertThat(review().absent()).isNull();

        events.happened(away(MARA, "2026-01-14", "2026-01-16"));
        assertThat(review().absent()).isEqualTo(new AbsentOwner(MARA, LocalDate.parse("2026-01-17")));
        assertThat(review().due()).isEqualTo("2026-01-14T10:00:00Z");
    }

    @Test
    void whatComesToBeDueInAnAbsenceThatWasKnownBeforeSaysSoToo() {
        prepared();
        events.happened(away(MARA, "2026-01-14", "2026-01-16"));
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());

        assertThat(review().absent()).isNotNull();
    }

    @Test
    void whatIsDueBeforeOrAfterOrOwedBySomebodyElseDoesNot() {
        submitted();
        events.happened(away(MARA, "2026-01-15", "2026-01-30"), away(MARA, "2026-01-01", "2026-01-13"));
        events.happened(away(new PersonId("rolf"), "2026-01-14", "2026-01-16"));

        assertThat(review().absent()).isNull();
    }

    @Test
    void daysBeginAndEndWhereTheyWork() {
        submitted();
        // 10:00 in UTC is 23:00 of the same day in Auckland, and 00:00 of the next one two hours further east.
        events.happened(away(MARA, "2026-01-15", "2026-01-15", ZoneId.of("Pacific/Auckland")));
        assertThat(review().absent()).isNull();
        events.happened(away(MARA, "2026-01-15", "2026-01-15", ZoneOffset.ofHours(14)));
        assertThat(review().absent()).isEqualTo(new AbsentOwner(MARA, LocalDate.parse("2026-01-16")));
    }

    @Test
    void oneAbsenceMayFollowUponTheOther() {
        submitted();
        events.happened(away(MARA, "2026-01-17", "2026-01-20"), away(MARA, "2026-01-14", "2026-01-16"));

        assertThat(review().absent()).isEqualTo(new AbsentOwner(MARA, LocalDate.parse("2026-01-21")));
    }

    @Test
    void anAbsenceThatIsChangedOrCancelledCountsAsItWasSaidLast() {
        submitted();
        events.happened(away(MARA, "2026-01-13", "2026-01-16"));
        events.happened(away(MARA, "2026-01-13", "2026-01-19"));
        assertThat(review().absent()).isEqualTo(new AbsentOwner(MARA, LocalDate.parse("2026-01-20")));

        events.happened(away(MARA, "2026-01-13", "2026-01-13"));
        assertThat(review().absent()).isNull();

        events.happened(away(MARA, "2026-01-13", "2026-01-19"), away(MARA, "2026-01-13", null));
        assertThat(review().absent()).isNull();
    }

    @Test
    void whoHasADelegateIsNotMissed() {
        submitted();
        events.happened(away(MARA, "2026-01-14", "2026-01-16"), delegated("2026-01-13", "2026-01-17"));
        assertThat(review().absent()).isNull();

        events.happened(new DelegationEnded(search.requisition(), Side.HIRING_MANAGER, DORA, MARA));
        assertThat(review().absent()).isNotNull();
    }

    @Test
    void aDelegationBeforeOrAfterOrOfTheOtherSideHelpsNobody() {
        submitted();
        events.happened(
                away(MARA, "2026-01-14", "2026-01-16"),
                delegated("2026-01-12", "2026-01-14"),
                delegated("2026-01-15", "2026-01-17"),
                delegated(Side.RECRUITER, "2026-01-13", "2026-01-17"));

        assertThat(review().absent()).isNotNull();
    }

    @Test
    void whatADelegateDidUntilTheirEndStaysCovered() {
        submitted();
        events.happened(away(MARA, "2026-01-14", "2026-01-16"), delegated("2026-01-13", "2026-01-17"));
        events.at("2026-01-15T10:00:00Z")
                .happened(new DelegationEnded(search.requisition(), Side.HIRING_MANAGER, DORA, MARA));

        assertThat(review().absent()).as("dora was there when it was due").isNull();
    }

    @Test
    void aDelegateWhoIsAwayTooIsNoDelegate() {
        submitted();
        events.happened(
                away(MARA, "2026-01-14", "2026-01-16"),
                delegated("2026-01-13", "2026-01-17"),
                away(DORA, "2026-01-14", "2026-01-14"));

        assertThat(review().absent()).isEqualTo(new AbsentOwner(MARA, LocalDate.parse("2026-01-17")));
    }

    @Test
    void withAnotherOwnerTheDelegationEndsAndTheAbsenceIsTheirsWhoLeft() {
        events.at("2026-01-05T09:00:00Z").happened(search.opened(), bound(), search.kickoffHeld());
        events.happened(search.requirementsProposed(), search.requirementsApproved(1));
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted(), away(MARA, "2026-01-14", "2026-01-16"));
        assertThat(review().absent()).isNotNull();

        events.at("2026-01-13T09:00:00Z").happened(search.reassigned(Side.HIRING_MANAGER, "nora"));
        assertThat(review().absent()).isNull();

        events.happened(away(new PersonId("nora"), "2026-01-14", "2026-01-14"));
        assertThat(review().absent()).isEqualTo(new AbsentOwner(new PersonId("nora"), LocalDate.parse("2026-01-15")));
    }

    @Test
    void whatABreachLeftToANewcomerIsNotPutDownToAnybodysAbsence() {
        events.at("2026-01-05T09:00:00Z").happened(search.opened(), bound(), search.kickoffHeld());
        events.happened(search.requirementsProposed(), search.requirementsApproved(1));
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted(), away(MARA, "2026-01-01", "2026-01-16"));
        events.at("2026-01-20T09:00:00Z").happened(search.reassigned(Side.HIRING_MANAGER, "nora"));

        assertThat(review().absent()).isNull();
    }

    @Test
    void whereBothOweTheSameItIsSaidOfWhomeverIsAway() {
        events.at("2026-01-05T09:00:00Z").happened(search.opened(), bound());
        events.happened(away(MARA, "2026-01-10", "2026-01-10"));

        assertThat(only(KICKOFF_TO_HOLD).due()).isEqualTo("2026-01-10T09:00:00Z");
        assertThat(only(KICKOFF_TO_HOLD).absent()).isEqualTo(new AbsentOwner(MARA, LocalDate.parse("2026-01-11")));
    }

    @Test
    void whatAnInterviewerOwesIsNotAskedAbout() {
        prepared();
        events.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(), chris.accepted(), chris.scheduled("int-1", "2026-01-15T10:00:00Z", "mara"));
        events.at("2026-01-15T11:00:00Z").happened(chris.completed("int-1", "mara"));
        events.happened(away(MARA, "2026-01-01", "2026-01-31"));

        assertThat(only(FEEDBACK_TO_GIVE).due()).isNotNull();
        assertThat(only(FEEDBACK_TO_GIVE).absent()).isNull();
    }

    private TermsApplied bound() {
        return new TermsApplied(
                search.requisition(),
                new TermsApplied.AppliedTerms(1, UsualTerms.inFull(Search.terms()), HousePolicies.NONE),
                List.of());
    }

    private TermsApplied away(PersonId person, String from, @Nullable String until) {
        return away(person, from, until, ZoneOffset.UTC);
    }

    private TermsApplied away(PersonId person, String from, @Nullable String until, ZoneId zone) {
        return new TermsApplied(
                search.requisition(),
                null,
                List.of(),
                List.of(new PersonAbsence(
                        person, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), zone)));
    }

    private SideDelegated delegated(String from, String until) {
        return delegated(Side.HIRING_MANAGER, from, until);
    }

    private SideDelegated delegated(Side side, String from, String until) {
        return new SideDelegated(search.requisition(), side, MARA, DORA, start(from), start(until), Set.of());
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

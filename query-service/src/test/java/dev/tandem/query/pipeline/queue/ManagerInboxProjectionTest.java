package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.requisition.Side;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.PartyRole;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagerInboxProjectionTest {

    private final ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
    private final Search search = Search.forEngineer("req-1");
    private final Candidacy chris = search.candidate("chris");

    @Test
    void whatWaitsForTheRecruiterAloneIsNotInIt() {
        events.happened(search.prepared(Search.terms()));

        assertThat(inbox()).isEmpty();
    }

    @Test
    void requirementsAndAgreementsWaitForTheManagersWord() {
        events.happened(
                search.opened(),
                search.kickoffHeld(),
                search.requirementsProposed(),
                search.slaProposed(1, Search.terms()),
                search.slaSigned(1, Side.RECRUITER));

        assertThat(inbox())
                .containsExactlyInAnyOrder("REQUIREMENTS_TO_APPROVE hiring-manager", "SLA_TO_SIGN hiring-manager");
    }

    @Test
    void eachInterviewerHasTheirOwnErrand() {
        events.happened(search.prepared(Search.terms()));
        events.happened(
                chris.submitted(), chris.accepted(), chris.scheduled("int-1", "2026-01-15T10:00:00Z", "ines", "ivan"));
        assertThat(inbox()).containsExactlyInAnyOrder("INTERVIEW_TO_HOLD ines", "INTERVIEW_TO_HOLD ivan");

        events.happened(chris.completed("int-1", "ines", "ivan"), chris.feedback("int-1", "ines"));
        assertThat(inbox()).containsExactlyInAnyOrder("FEEDBACK_TO_GIVE ivan", "DEBRIEF_TO_SCHEDULE hiring-manager");
    }

    @Test
    void aDebriefWaitsForTheManagerOnceAndForTheOthersWhoWereAsked() {
        events.happened(search.prepared(Search.terms()));
        events.happened(
                chris.submitted(), chris.debriefScheduled("deb-1", "2026-01-15T10:00:00Z", "mara", "ines", "anna"));

        assertThat(inbox())
                .contains("DEBRIEF_TO_HOLD hiring-manager", "DEBRIEF_TO_HOLD ines")
                .doesNotContain("DEBRIEF_TO_HOLD anna", "DEBRIEF_TO_HOLD mara");
    }

    private List<String> inbox() {
        return events.rows(WorkItems.ITEMS).stream()
                .flatMap(item -> item.assignees().stream()
                        .filter(who -> who.party() == PartyRole.HIRING_MANAGER || who.party() == PartyRole.INTERVIEWER)
                        .map(who -> item.kind() + " "
                                + (who.person() == null ? who.party().wireName() : who.person())))
                .toList();
    }
}

package dev.tandem.command.application.advance;

import static dev.tandem.command.application.ApplicationRule.ALREADY_IN_STAGE;
import static dev.tandem.command.application.ApplicationRule.HIRED_BY_HIRE;
import static dev.tandem.command.application.ApplicationRule.MOVE_BACK_WITHOUT_REASON;
import static dev.tandem.command.application.ApplicationRule.STAGE_UNKNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.CODE;
import static dev.tandem.command.story.Rounds.decided;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvanceCandidateTest {

    @Test
    void forwardNeedsNoReason() {
        given(opened(), submitted())
                .when(to(Stage.SCREEN, null))
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.SUBMITTED, Stage.SCREEN));
        given(opened(), submitted(), advanced(Stage.SUBMITTED, Stage.SCREEN))
                .when(to(Stage.DEBRIEF, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.SCREEN, Stage.DEBRIEF));
    }

    @Test
    void backwardSaysWhy() {
        given(opened(), submitted(), advanced(Stage.SUBMITTED, Stage.DEBRIEF))
                .when(to(Stage.INTERVIEW, "  "))
                .by(ROB, Role.RECRUITER)
                .refuses(MOVE_BACK_WITHOUT_REASON);
        given(opened(), submitted(), advanced(Stage.SUBMITTED, Stage.DEBRIEF))
                .when(to(Stage.INTERVIEW, "The panel wants to see code"))
                .by(ROB, Role.RECRUITER)
                .records(moved(Stage.DEBRIEF, Stage.INTERVIEW, "The panel wants to see code"));
    }

    @Test
    void onlyAlongTheStagesOfTheRequisition() {
        given(opened(), submitted())
                .when(to(new Stage("LUNCH"), null))
                .by(ROB, Role.RECRUITER)
                .refuses(STAGE_UNKNOWN);
        given(opened(), submitted())
                .when(to(Stage.SUBMITTED, null))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_IN_STAGE);
    }

    @Test
    void withoutAPlanTheManagersMovePastTheInterviewsDecidesTheRound() {
        Stage onsite = new Stage("ONSITE");
        RequisitionOpened custom = opened(List.of(Stage.SUBMITTED, Stage.INTERVIEW, onsite, Stage.OFFER));
        Given held = given(custom, submitted(), interviewScheduled().in(Round.unplanned(1)))
                .and(interviewCompleted(INTERVIEWER), advanced(Stage.SUBMITTED, Stage.INTERVIEW));
        held.when(to(onsite, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.INTERVIEW, onsite), decided(1, RoundOutcome.NEXT));
        held.when(to(Stage.OFFER, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.INTERVIEW, Stage.OFFER), decided(1, RoundOutcome.OFFER));
        held.when(to(onsite, null)).by(ROB, Role.RECRUITER).records(advanced(Stage.INTERVIEW, onsite));
        held.and(decided(1, RoundOutcome.NEXT))
                .when(to(onsite, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.INTERVIEW, onsite));
    }

    @Test
    void aMoveToTheDebriefDecidesNothingNorDoesOneWithAPlan() {
        given(opened(), submitted(), interviewScheduled().in(Round.unplanned(1)), interviewCompleted(INTERVIEWER))
                .when(to(Stage.DEBRIEF, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.SUBMITTED, Stage.DEBRIEF));
        given(opened(), submitted(), interviewScheduled().in(CODE), interviewCompleted(INTERVIEWER))
                .when(to(Stage.OFFER, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.SUBMITTED, Stage.OFFER));
        given(opened(), submitted(), interviewScheduled().in(Round.unplanned(1)))
                .when(to(Stage.OFFER, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.SUBMITTED, Stage.OFFER));
    }

    @Test
    void aMoveToTheInterviewsDecidesNothing() {
        given(opened(), submitted(), interviewScheduled().in(Round.unplanned(1)), interviewCompleted(INTERVIEWER))
                .when(to(Stage.INTERVIEW, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(advanced(Stage.SUBMITTED, Stage.INTERVIEW));
    }

    @Test
    void nobodyIsHiredByBeingMoved() {
        given(opened(), submitted())
                .when(to(Stage.HIRED, null))
                .by(ROB, Role.RECRUITER)
                .refuses(HIRED_BY_HIRE);
    }

    @Test
    void inHistoryASecondVisitIsAMoveBackWithoutAReason() {
        given(imported(), submittedElsewhere(), advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .when(to(Stage.SCREEN, null))
                .by("im", Role.IMPORTER)
                .records(moved(Stage.INTERVIEW, Stage.SCREEN, null));
        given(imported(), submittedElsewhere(), advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .when(to(Stage.INTERVIEW, null))
                .by("im", Role.IMPORTER)
                .records(moved(Stage.INTERVIEW, Stage.INTERVIEW, null));
    }

    private static AdvanceCandidate to(Stage stage, @Nullable String reason) {
        return new AdvanceCandidate(REQUISITION, NOOR, stage, reason, null);
    }

    private static CandidateAdvanced moved(Stage from, Stage to, @Nullable String reason) {
        return new CandidateAdvanced(APPLICATION, REQUISITION, NOOR, from, to, true, reason);
    }
}

package dev.tandem.command.requisition.requirements.assignpanel;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_WITHOUT_INTERVIEWER;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEWER_REPEATED;
import static dev.tandem.command.requisition.RequisitionRule.SCORECARD_REQUIRED;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.panelAssigned;
import static dev.tandem.command.story.Requirements.scorecardDefined;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignPanelTest {

    @Test
    void everyCompetencyHasSomebody() {
        given(opened(), scorecardDefined(ENGINEERING, DOMAIN))
                .when(assign(
                        new Assignment(INTERVIEWER, List.of(ENGINEERING)), new Assignment(MANAGER, List.of(DOMAIN))))
                .by(ROB, Role.RECRUITER)
                .records(panelAssigned());
        given(opened(), scorecardDefined(ENGINEERING, DOMAIN))
                .when(assign(new Assignment(INTERVIEWER, List.of(ENGINEERING))))
                .by(ROB, Role.RECRUITER)
                .refuses(COMPETENCY_WITHOUT_INTERVIEWER);
    }

    @Test
    void onlyTheScorecardIsAssessed() {
        given(opened())
                .when(assign(new Assignment(INTERVIEWER, List.of(ENGINEERING))))
                .by(ROB, Role.RECRUITER)
                .refuses(SCORECARD_REQUIRED);
        given(opened(), scorecardDefined(ENGINEERING))
                .when(assign(new Assignment(INTERVIEWER, List.of(ENGINEERING, DOMAIN))))
                .by(ROB, Role.RECRUITER)
                .refuses(COMPETENCY_UNKNOWN);
    }

    @Test
    void nobodyIsOnThePanelTwice() {
        given(opened(), scorecardDefined(ENGINEERING, DOMAIN))
                .when(assign(
                        new Assignment(INTERVIEWER, List.of(ENGINEERING)),
                        new Assignment(INTERVIEWER, List.of(DOMAIN))))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEWER_REPEATED);
    }

    private static AssignPanel assign(Assignment... members) {
        return new AssignPanel(REQUISITION, List.of(members));
    }

    @Test
    void whoIsNotTrainedIsAllowedAndMarked() {
        var panel = (PanelAssigned) given(opened(), scorecardDefined(ENGINEERING, DOMAIN))
                .and(new TrainingCompleted(INTERVIEWER, Course.STRUCTURED_INTERVIEWING, LocalDate.EPOCH))
                .and(new TrainingCompleted(MANAGER, Course.INTAKE, LocalDate.EPOCH))
                .when(assign(
                        new Assignment(INTERVIEWER, List.of(ENGINEERING)), new Assignment(MANAGER, List.of(DOMAIN))))
                .by(ROB, Role.RECRUITER)
                .recorded()
                .getFirst();
        assertThat(panel.members()).extracting(PanelMember::trained).containsExactly(true, false);
    }
}

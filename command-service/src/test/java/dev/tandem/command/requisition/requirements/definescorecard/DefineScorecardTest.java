package dev.tandem.command.requisition.requirements.definescorecard;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.ANCHORS_INCOMPLETE;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_REPEATED;
import static dev.tandem.command.requisition.RequisitionRule.MUST_HAVE_NOT_COVERED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.competency;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.scorecardDefined;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.Competency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefineScorecardTest {

    @Test
    void everyMustHaveIsCovered() {
        given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE))
                .when(new DefineScorecard(REQUISITION, List.of(competency(ENGINEERING))))
                .by(ROB, Role.RECRUITER)
                .records(scorecardDefined(ENGINEERING));
        var refused = given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_MUST))
                .when(new DefineScorecard(REQUISITION, List.of(competency(ENGINEERING))))
                .by(ROB, Role.RECRUITER)
                .refuses(MUST_HAVE_NOT_COVERED);
        assertThat(refused.details()).containsEntry("competencies", List.of(DOMAIN));
    }

    @Test
    void requirementsComeFirst() {
        given(opened())
                .when(new DefineScorecard(REQUISITION, List.of(competency(ENGINEERING))))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUIREMENTS_NOT_PROPOSED);
    }

    @Test
    void everyRatingHasItsAnchor() {
        Competency halfAnchored =
                new Competency(ENGINEERING, "Engineering", Map.of(1, "one", 4, "four"), List.of("Why?"));
        var refused = given(opened(), requirementsProposed(JAVA_MUST))
                .when(new DefineScorecard(REQUISITION, List.of(halfAnchored)))
                .by(ROB, Role.RECRUITER)
                .refuses(ANCHORS_INCOMPLETE);
        assertThat(refused.details()).containsEntry("engineering", List.of(2, 3));
    }

    @Test
    void competenciesAreNotRepeated() {
        given(opened(), requirementsProposed(JAVA_MUST))
                .when(new DefineScorecard(REQUISITION, List.of(competency(ENGINEERING), competency(ENGINEERING))))
                .by(ROB, Role.RECRUITER)
                .refuses(COMPETENCY_REPEATED);
    }
}

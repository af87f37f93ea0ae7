package dev.tandem.command.application.recordexperience;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.missing;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.requisition.Stage;
import org.junit.jupiter.api.Test;

class RecordCandidateExperienceTest {

    private static final CandidateExperienceRecorded EIGHT =
            new CandidateExperienceRecorded(APPLICATION, REQUISITION, NOOR, Stage.SUBMITTED, 8, "Fast");

    @Test
    void alsoAfterTheEnd() {
        given(opened(), submitted()).when(score(8)).by(ROB, Role.RECRUITER).records(EIGHT);
        given(opened(), submitted(), rejected(NOOR, missing(JAVA)))
                .when(score(8))
                .by("tea", Role.TA_LEADER)
                .records(EIGHT);
    }

    @Test
    void fromZeroToTen() {
        given().when(score(11)).by(ROB, Role.RECRUITER).isInvalidAt("score");
        given().when(score(-1)).by(ROB, Role.RECRUITER).isInvalidAt("score");
    }

    private static RecordCandidateExperience score(int score) {
        return new RecordCandidateExperience(REQUISITION, NOOR, score, "Fast");
    }
}

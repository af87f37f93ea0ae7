package dev.tandem.command.partnership.completetraining;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.TRAINING_ALREADY_RECORDED;
import static dev.tandem.command.partnership.PartnershipRule.TRAINING_NOT_OVER;
import static dev.tandem.command.story.People.INTERVIEWER;

import dev.tandem.events.Role;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.TrainingCompleted;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CompleteTrainingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    @Test
    void somebodyLearnedTheirPart() {
        given(trained(Course.BIAS_MITIGATION))
                .when(new CompleteTraining(INTERVIEWER, Course.STRUCTURED_INTERVIEWING, TODAY))
                .by("tea", Role.TA_LEADER)
                .records(trained(Course.STRUCTURED_INTERVIEWING));
    }

    @Test
    void onceForEachCourse() {
        given(trained(Course.BIAS_MITIGATION))
                .when(new CompleteTraining(INTERVIEWER, Course.BIAS_MITIGATION, TODAY))
                .by("tea", Role.TA_LEADER)
                .refuses(TRAINING_ALREADY_RECORDED);
    }

    @Test
    void onADayThatHasCome() {
        given().when(new CompleteTraining(INTERVIEWER, Course.INTAKE, TODAY.plusDays(1)))
                .by("tea", Role.TA_LEADER)
                .refuses(TRAINING_NOT_OVER);
    }

    @Test
    void aPastKnowsWhoWasTrained() {
        given().when(new CompleteTraining(INTERVIEWER, Course.INTAKE, TODAY))
                .by("im", Role.IMPORTER)
                .records(trained(Course.INTAKE));
    }

    private static TrainingCompleted trained(Course course) {
        return new TrainingCompleted(INTERVIEWER, course, TODAY);
    }
}

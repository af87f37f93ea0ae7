package dev.tandem.command;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.interviewCancelled;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Given;
import dev.tandem.command.interview.submitfeedback.SubmitFeedback;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is brought in is not dated before what it follows, beyond the steps of an application, which {@link SharedRulesTest} tries. */
class HistoryOrderTest {

    /** What is brought in occurs before it. */
    private static final Instant LATER = NOW.plusSeconds(1);

    @TestFactory
    Stream<DynamicTest> nothingIsDatedBeforeWhatItFollows() {
        Given submitted = given(imported(), submittedElsewhere());
        Map<String, Given> pasts = new LinkedHashMap<>();
        pasts.put("CompleteInterview", submitted.at(LATER, interviewScheduled()));
        pasts.put("RescheduleInterview", submitted.at(LATER, interviewScheduled()));
        pasts.put("CancelInterview", submitted.at(LATER, interviewScheduled()));
        pasts.put("ScheduleInterview", submitted.and(interviewScheduled()).at(LATER, interviewCancelled()));
        pasts.put("RescheduleDebrief", submitted.at(LATER, debriefScheduled()));
        pasts.put("HoldDebrief", submitted.and(debriefScheduled()).at(LATER, interviewScheduled()));
        pasts.put("RejectWithFeedback", submitted.at(LATER, interviewCompleted(INTERVIEWER)));
        pasts.put("WithdrawCandidate", submitted.at(LATER, interviewCompleted(INTERVIEWER)));
        pasts.put("ExtendOffer", submitted.at(LATER, interviewCompleted(INTERVIEWER)));
        pasts.put("RecordCandidateExperience", given(imported()).at(LATER, submittedElsewhere()));
        pasts.put("RecordHire", submitted.and(offerExtended(), offerAccepted()).at(LATER, putOnHold(), resumed()));
        pasts.put("ReviewHire", submitted.at(LATER, hired(NOOR)));
        pasts.put("RecordNoShow", submitted.and(hired(NOOR)).at(LATER, filled()));
        pasts.put("CancelRequisition", submitted.at(LATER, hired(NOOR)));
        return pasts.entrySet().stream()
                .map(past -> DynamicTest.dynamicTest(
                        past.getKey(),
                        () -> past.getValue()
                                .when(example(past.getKey()))
                                .by("im", Role.IMPORTER)
                                .refuses(RequisitionRule.HISTORY_OUT_OF_ORDER)));
    }

    @Test
    void feedbackIsNotBeforeItsInterview() {
        SubmitFeedback example = (SubmitFeedback) example("SubmitFeedback");
        given(imported(), submittedElsewhere(), interviewScheduled())
                .at(LATER, interviewCompleted(INTERVIEWER))
                .when(new SubmitFeedback(
                        example.requisition(),
                        example.candidate(),
                        example.interview(),
                        example.ratings(),
                        example.recommendation(),
                        INTERVIEWER,
                        null))
                .by("im", Role.IMPORTER)
                .refuses(RequisitionRule.HISTORY_OUT_OF_ORDER);
    }

    /** Whoever brings a past in may have been a partner in it: that is no way around its order. */
    @Test
    void aPartnerWhoBringsItInIsHeldToTheOrder() {
        given().at(LATER, imported())
                .when(example("SubmitCandidate"))
                .by(ROB, Role.IMPORTER)
                .refuses(RequisitionRule.HISTORY_OUT_OF_ORDER);
    }

    /** Nor is it a way to put a past under a search that has its own. */
    @TestFactory
    Stream<DynamicTest> aPartnerBringsNothingIntoTheirOwnSearch() {
        return EveryCommand.givenByPeople()
                .filter(command -> command.decision().refusals().contains(RequisitionRule.NOT_IMPORTED))
                .flatMap(command -> Stream.of(ROB, MIA)
                        .map(person -> DynamicTest.dynamicTest(
                                command.name() + " by " + person,
                                () -> given(opened())
                                        .when(command.example())
                                        .by(person, Role.IMPORTER)
                                        .refuses(RequisitionRule.NOT_IMPORTED))));
    }

    private static Command example(String command) {
        return EveryCommand.all()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow()
                .example();
    }
}

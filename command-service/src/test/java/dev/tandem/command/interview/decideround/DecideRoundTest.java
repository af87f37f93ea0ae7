package dev.tandem.command.interview.decideround;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.NO_ROUND_AFTER_THE_LAST;
import static dev.tandem.command.interview.InterviewRule.ROUND_ALREADY_DECIDED;
import static dev.tandem.command.interview.InterviewRule.ROUND_NOT_HELD;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.debriefHeld;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.interviewCancelled;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.CODE;
import static dev.tandem.command.story.Rounds.TEAM;
import static dev.tandem.command.story.Rounds.decided;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Role;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundOutcome;
import org.junit.jupiter.api.Test;

class DecideRoundTest {

    @Test
    void theManagerSaysWhatARoundCameTo() {
        for (RoundOutcome outcome : RoundOutcome.values()) {
            held(CODE).when(decide(outcome)).by(MIA, Role.HIRING_MANAGER).records(decided(1, outcome));
        }
    }

    @Test
    void anInterviewThatTookPlaceComesFirst() {
        given(opened(), submitted())
                .when(decide(RoundOutcome.NEXT))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ROUND_NOT_HELD);
        given(opened(), submitted(), interviewScheduled().in(CODE), interviewCancelled())
                .when(decide(RoundOutcome.NEXT))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ROUND_NOT_HELD);
        held(CODE)
                .and(decided(1, RoundOutcome.NEXT), interviewScheduled().in(TEAM))
                .when(decide(RoundOutcome.OFFER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ROUND_NOT_HELD);
    }

    @Test
    void aRoundIsDecidedOnceAlsoByADebrief() {
        held(CODE)
                .and(decided(1, RoundOutcome.NEXT))
                .when(decide(RoundOutcome.OFFER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ROUND_ALREADY_DECIDED);
        held(TEAM)
                .and(debriefScheduled(), debriefHeld())
                .when(decide(RoundOutcome.OFFER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ROUND_ALREADY_DECIDED);
    }

    @Test
    void afterTheLastRoundOfThePlanThereIsNone() {
        held(TEAM).when(decide(RoundOutcome.NEXT)).by(MIA, Role.HIRING_MANAGER).refuses(NO_ROUND_AFTER_THE_LAST);
        held(Round.unplanned(1))
                .when(decide(RoundOutcome.NEXT))
                .by(MIA, Role.HIRING_MANAGER)
                .records(decided(1, RoundOutcome.NEXT));
    }

    @Test
    void aPastHadRoundsToo() {
        given(imported(), submittedElsewhere(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                .when(decide(RoundOutcome.OFFER))
                .by("im", Role.IMPORTER)
                .records(decided(1, RoundOutcome.OFFER));
    }

    private static Given held(Round round) {
        return given(opened(), submitted(), interviewScheduled().in(round), interviewCompleted(INTERVIEWER));
    }

    private static DecideRound decide(RoundOutcome outcome) {
        return new DecideRound(REQUISITION, NOOR, outcome, null, null);
    }
}

package dev.tandem.command.story;

import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.PersonId;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.PlannedRound;
import dev.tandem.events.requisition.Side;
import java.util.List;

/** The rounds of interviews on Mia's search: first code, which she decides alone, then the team, with a debrief. */
public final class Rounds {

    public static final List<PlannedRound> ROUNDS = List.of(
            new PlannedRound("Code", List.of(ENGINEERING), 60, RoundEnd.DECISION),
            new PlannedRound("The team", List.of(ENGINEERING, DOMAIN), 120, RoundEnd.DEBRIEF));

    public static final Round CODE = new Round(1, 2, 1, RoundEnd.DECISION);
    public static final Round TEAM = new Round(2, 2, 1, RoundEnd.DEBRIEF);

    private Rounds() {}

    /** Rob writes them down. */
    public static InterviewPlanProposed planProposed(int version) {
        return new InterviewPlanProposed(REQUISITION, version, ROUNDS, Side.RECRUITER, RECRUITER);
    }

    public static InterviewPlanAgreed planAgreed(int version) {
        return new InterviewPlanAgreed(REQUISITION, version, ROUNDS, MANAGER);
    }

    public static RoundDecided decided(int round, RoundOutcome outcome) {
        return new RoundDecided(APPLICATION, REQUISITION, NOOR, round, outcome, MANAGER, null);
    }

    public static InterviewerSwapped swapped(PersonId out, PersonId in) {
        return new InterviewerSwapped(Interviews.INTERVIEW, APPLICATION, REQUISITION, NOOR, out, in);
    }
}

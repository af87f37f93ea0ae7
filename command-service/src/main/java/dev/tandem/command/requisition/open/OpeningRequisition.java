package dev.tandem.command.requisition.open;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.COMPENSATION_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.PARTNERS_ARE_TWO;
import static dev.tandem.command.requisition.RequisitionRule.RECRUITER_NOT_NAMED;
import static dev.tandem.command.requisition.RequisitionRule.RECRUITER_OPENS_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_EXISTS;
import static dev.tandem.command.requisition.RequisitionRule.STAGE_REPEATED;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Set;

/** Decides {@link OpenRequisition}. */
public final class OpeningRequisition implements Decision<OpenRequisition, OpeningRequisition.State> {

    record State(boolean exists) {}

    @Override
    public Class<OpenRequisition> command() {
        return OpenRequisition.class;
    }

    @Override
    public Reading<State> reads(OpenRequisition command) {
        Reading<State> reading = Reading.into(new State(false));
        return command.requisition() == null
                ? reading
                : reading.of(command.requisition().tag()).on(RequisitionOpened.class, (_, _) -> new State(true));
    }

    @Override
    public Outcome decide(OpenRequisition command, State state, Occasion occasion) {
        boolean history = occasion.importing();
        if (state.exists()) {
            return refused(REQUISITION_EXISTS);
        }
        if (history && command.recruiter() == null) {
            return refused(RECRUITER_NOT_NAMED);
        }
        PersonId recruiter = command.recruiter() == null ? occasion.actor() : command.recruiter();
        if (!history && !recruiter.equals(occasion.actor())) {
            return refused(
                    RECRUITER_OPENS_THEIR_OWN,
                    "You are " + occasion.actor() + ", and would open a requisition that " + recruiter + " runs.");
        }
        if (recruiter.equals(command.hiringManager())) {
            return refused(PARTNERS_ARE_TWO);
        }
        if (!history && command.compensation() == null) {
            return refused(COMPENSATION_REQUIRED);
        }
        List<Stage> stages = command.stages() == null ? Stage.DEFAULT : command.stages();
        if (Set.copyOf(stages).size() < stages.size()) {
            return refused(STAGE_REPEATED);
        }
        return recorded(new RequisitionOpened(
                command.requisition() == null
                        ? new RequisitionId(occasion.newId().get())
                        : command.requisition(),
                command.title(),
                command.department(),
                command.roleType(),
                command.location(),
                command.openings(),
                command.hiringManager(),
                recruiter,
                command.compensation(),
                null,
                command.costOfVacancyPerDay(),
                stages,
                history ? Origin.IMPORTED : Origin.NATIVE));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                REQUISITION_EXISTS,
                RECRUITER_NOT_NAMED,
                RECRUITER_OPENS_THEIR_OWN,
                PARTNERS_ARE_TWO,
                COMPENSATION_REQUIRED,
                STAGE_REPEATED);
    }
}

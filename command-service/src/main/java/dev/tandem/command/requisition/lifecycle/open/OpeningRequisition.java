package dev.tandem.command.requisition.lifecycle.open;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_EXCEEDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_NOT_APPROVED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.COMPENSATION_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.ID_NOT_YOURS_TO_CHOOSE;
import static dev.tandem.command.requisition.RequisitionRule.NEEDED_BY_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.PARTNERS_ARE_TWO;
import static dev.tandem.command.requisition.RequisitionRule.PERSON_NOT_AVAILABLE;
import static dev.tandem.command.requisition.RequisitionRule.RECRUITER_NOT_NAMED;
import static dev.tandem.command.requisition.RequisitionRule.RECRUITER_OPENS_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.REPLACED_NAMED_ONCE;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_EXISTS;
import static dev.tandem.command.requisition.RequisitionRule.STAGE_REPEATED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.planning.HeadcountState;
import dev.tandem.command.requisition.NeededBy;
import dev.tandem.command.requisition.agreement.HouseState;
import dev.tandem.command.requisition.lifecycle.open.OpenRequisition.Replaces;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link OpenRequisition}. */
final class OpeningRequisition implements Decision<OpenRequisition, OpeningRequisition.State> {

    record State(boolean exists, HeadcountState headcount, HouseState house) {}

    @Override
    public DecisionModel<State> reads(OpenRequisition command) {
        return DecisionModel.into(
                State::new,
                command.requisition() == null
                        ? DecisionModel.known(false)
                        : Part.happened(RequisitionOpened.class)
                                .of(command.requisition().tag()),
                command.headcount() == null
                        ? DecisionModel.known(HeadcountState.UNKNOWN)
                        : HeadcountState.PART.of(command.headcount().tag()),
                HouseState.model());
    }

    @Override
    public Outcome decide(OpenRequisition command, State state, CommandContext context) {
        boolean history = context.importing();
        if (state.exists()) {
            return refused(REQUISITION_EXISTS);
        }
        if (history && command.recruiter() == null) {
            return refused(RECRUITER_NOT_NAMED);
        }
        boolean kept = command.confidential() != null || command.replaces() != null;
        if (kept && !history && command.requisition() != null) {
            return refused(ID_NOT_YOURS_TO_CHOOSE);
        }
        PersonId recruiter = command.recruiter() == null ? context.actor() : command.recruiter();
        if (!history && !recruiter.equals(context.actor())) {
            return refused(
                    RECRUITER_OPENS_THEIR_OWN,
                    "You are " + context.actor() + ", and would open a requisition that " + recruiter + " runs.");
        }
        if (recruiter.equals(command.hiringManager())) {
            return refused(PARTNERS_ARE_TWO);
        }
        @Nullable Refused seen = replacedSees(command, recruiter);
        if (seen != null) {
            return seen;
        }
        if (!history && command.compensation() == null) {
            return refused(COMPENSATION_REQUIRED);
        }
        List<Stage> stages = command.stages() == null ? usualStages(history) : command.stages();
        if (Set.copyOf(stages).size() < stages.size()) {
            return refused(STAGE_REPEATED);
        }
        @Nullable
        Refused no = firstRefusal(
                history ? null : NeededBy.refuses(command.neededBy(), context),
                command.headcount() == null ? null : state.headcount().refuses(command.openings()));
        if (no != null) {
            return no;
        }
        RequisitionOpened opened = new RequisitionOpened(
                command.requisition() == null
                        ? new RequisitionId(context.newId().get())
                        : command.requisition(),
                command.title(),
                command.department(),
                command.roleType(),
                command.location(),
                command.openings(),
                command.hiringManager(),
                recruiter,
                command.compensation(),
                command.headcount(),
                command.costOfVacancyPerDay(),
                stages,
                history ? Origin.IMPORTED : Origin.NATIVE,
                command.level(),
                command.neededBy(),
                command.confidential(),
                command.replaces() == null ? null : stored(command.replaces()));
        @Nullable AppliedTerms binding = history ? null : state.house().binding(opened.department(), opened.roleType());
        return binding == null
                ? recorded(opened)
                : recorded(opened, new TermsApplied(opened.requisition(), binding, List.of()));
    }

    private static @Nullable Refused replacedSees(OpenRequisition command, PersonId recruiter) {
        @Nullable Replaces replaces = command.replaces();
        if (replaces == null) {
            return null;
        }
        if ((replaces.person() == null) == (replaces.name() == null)) {
            return refused(REPLACED_NAMED_ONCE);
        }
        @Nullable PersonId person = replaces.person();
        return person != null && (person.equals(recruiter) || command.people().contains(person))
                ? refused(PERSON_NOT_AVAILABLE, person + " cannot be named on this search.", Map.of("person", person))
                : null;
    }

    private static String stored(Replaces replaces) {
        return replaces.person() == null
                ? RequisitionOpened.NAMED + replaces.name()
                : RequisitionOpened.USER + replaces.person();
    }

    /** Other systems have kept no applicants, only whom somebody was shown. */
    private static List<Stage> usualStages(boolean history) {
        return history ? Stage.FORMER_DEFAULT : Stage.DEFAULT;
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                REQUISITION_EXISTS,
                RECRUITER_NOT_NAMED,
                RECRUITER_OPENS_THEIR_OWN,
                PARTNERS_ARE_TWO,
                COMPENSATION_REQUIRED,
                STAGE_REPEATED,
                NEEDED_BY_PASSED,
                REPLACED_NAMED_ONCE,
                ID_NOT_YOURS_TO_CHOOSE,
                HEADCOUNT_UNKNOWN,
                HEADCOUNT_NOT_APPROVED,
                HEADCOUNT_EXCEEDED);
    }
}

package dev.tandem.command.requisition.requirements.assignpanel;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_WITHOUT_INTERVIEWER;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEWER_REPEATED;
import static dev.tandem.command.requisition.RequisitionRule.SCORECARD_REQUIRED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.ScorecardState;
import dev.tandem.command.requisition.requirements.Training;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides {@link AssignPanel}. */
final class AssigningPanel implements Decision<AssignPanel, AssigningPanel.State> {

    record State(RequisitionState requisition, Set<CompetencyId> scorecard, Map<PersonId, Boolean> training) {}

    @Override
    public DecisionModel<State> reads(AssignPanel command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                ScorecardState.PART.of(command.requisition().tag()),
                Training.of(interviewers(command)));
    }

    private static List<PersonId> interviewers(AssignPanel command) {
        return command.members().stream().map(Assignment::interviewer).toList();
    }

    @Override
    public Outcome decide(AssignPanel command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (state.scorecard().isEmpty()) {
            return refused(SCORECARD_REQUIRED);
        }
        Set<PersonId> interviewers =
                command.members().stream().map(Assignment::interviewer).collect(Collectors.toSet());
        if (interviewers.size() < command.members().size()) {
            return refused(INTERVIEWER_REPEATED);
        }
        Set<CompetencyId> assigned = command.members().stream()
                .flatMap(member -> member.competencies().stream())
                .collect(Collectors.toSet());
        List<CompetencyId> unknown = without(assigned, state.scorecard());
        if (!unknown.isEmpty()) {
            return refused(
                    COMPETENCY_UNKNOWN,
                    "The scorecard does not have " + unknown + ".",
                    Map.of("competencies", unknown));
        }
        List<CompetencyId> nobody = without(state.scorecard(), assigned);
        if (!nobody.isEmpty()) {
            return refused(
                    COMPETENCY_WITHOUT_INTERVIEWER, "Nobody assesses " + nobody + ".", Map.of("competencies", nobody));
        }
        return recorded(new PanelAssigned(
                command.requisition(),
                command.members().stream()
                        .map(member -> new PanelMember(
                                member.interviewer(),
                                member.competencies(),
                                state.training().getOrDefault(member.interviewer(), false)))
                        .toList()));
    }

    private static List<CompetencyId> without(Set<CompetencyId> all, Set<CompetencyId> some) {
        return all.stream()
                .filter(competency -> !some.contains(competency))
                .sorted(Comparator.comparing(CompetencyId::value))
                .toList();
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(
                SCORECARD_REQUIRED, INTERVIEWER_REPEATED, COMPETENCY_UNKNOWN, COMPETENCY_WITHOUT_INTERVIEWER);
    }
}

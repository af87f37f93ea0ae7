package dev.tandem.command.requisition.requirements.definescorecard;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ANCHORS_INCOMPLETE;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_REPEATED;
import static dev.tandem.command.requisition.RequisitionRule.MUST_HAVE_NOT_COVERED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.ScorecardDefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides {@link DefineScorecard}. */
final class DefiningScorecard implements Decision<DefineScorecard, DefiningScorecard.State> {

    private static final Set<Integer> RATINGS = Set.of(1, 2, 3, 4);

    record State(RequisitionState requisition, RequirementsHistory requirements) {}

    @Override
    public DecisionModel<State> reads(DefineScorecard command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                RequirementsHistory.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(DefineScorecard command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        RequirementsHistory.@Nullable Version newest = state.requirements().newest();
        if (newest == null) {
            return refused(REQUIREMENTS_NOT_PROPOSED);
        }
        Set<CompetencyId> ids =
                command.competencies().stream().map(Competency::id).collect(Collectors.toSet());
        if (ids.size() < command.competencies().size()) {
            return refused(COMPETENCY_REPEATED);
        }
        Map<String, Object> unanchored = new LinkedHashMap<>();
        for (Competency competency : command.competencies()) {
            List<Integer> missing = RATINGS.stream()
                    .filter(rating -> !competency.anchors().containsKey(rating))
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) {
                unanchored.put(competency.id().value(), missing);
            }
        }
        if (!unanchored.isEmpty()) {
            return refused(ANCHORS_INCOMPLETE, "Anchors are missing for " + unanchored + ".", unanchored);
        }
        List<CompetencyId> uncovered = newest.mustHaves().stream()
                .map(Requirement::competency)
                .filter(competency -> !ids.contains(competency))
                .distinct()
                .toList();
        if (!uncovered.isEmpty()) {
            return refused(
                    MUST_HAVE_NOT_COVERED,
                    "Must-haves name competencies that this scorecard lacks: " + uncovered + ".",
                    Map.of("competencies", uncovered));
        }
        return recorded(new ScorecardDefined(command.requisition(), command.competencies()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(
                REQUIREMENTS_NOT_PROPOSED, COMPETENCY_REPEATED, ANCHORS_INCOMPLETE, MUST_HAVE_NOT_COVERED);
    }
}

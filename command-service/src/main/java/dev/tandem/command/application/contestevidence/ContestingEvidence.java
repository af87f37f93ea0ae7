package dev.tandem.command.application.contestevidence;

import static dev.tandem.command.application.ApplicationRule.DECIDED_TO_HIRE;
import static dev.tandem.command.application.ApplicationRule.NOTHING_TO_CONTEST;
import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.requirements.DecisionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ContestEvidence}. It reads no ratings: whoever still owes feedback learns nothing from its refusals. */
final class ContestingEvidence implements Decision<ContestEvidence, ContestingEvidence.State> {

    record State(Candidacy candidacy, RequirementsHistory requirements, DecisionState decision) {}

    @Override
    public DecisionModel<State> reads(ContestEvidence command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RequirementsHistory.PART.of(command.requisition().tag()),
                DecisionState.PART.of(command.application().tag()));
    }

    @Override
    public Outcome decide(ContestEvidence command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(candidacy.goesOnBy(Partner.HIRING_MANAGER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        if (state.decision().standing() != null) {
            return refused(DECIDED_TO_HIRE);
        }
        RequirementsHistory.@Nullable Version agreed = state.requirements().agreed();
        List<RequirementId> shown = agreed == null ? List.of() : shown(candidacy, agreed);
        if (agreed == null || !shown.contains(command.requirement())) {
            return refused(
                    NOTHING_TO_CONTEST,
                    "No evidence stands that the candidate has '" + command.requirement() + "' as a must-have.",
                    Map.of("requirements", shown));
        }
        return recorded(new EvidenceContested(
                command.application(),
                command.requisition(),
                command.candidate(),
                command.requirement(),
                agreed.number(),
                command.missing(),
                context.actor()));
    }

    /** The must-haves for which evidence stands. */
    private static List<RequirementId> shown(Candidacy candidacy, RequirementsHistory.Version agreed) {
        List<Requirement> open = candidacy.application().openGaps(agreed);
        return agreed.mustHaves().stream()
                .filter(mustHave -> !open.contains(mustHave))
                .map(Requirement::id)
                .toList();
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWithoutHistory(Partner.HIRING_MANAGER, OFFER_OPEN, DECIDED_TO_HIRE, NOTHING_TO_CONTEST);
    }
}

package dev.tandem.command.application.close;

import static dev.tandem.command.application.ApplicationRule.CHOICE_WITHOUT_REQUIREMENTS;
import static dev.tandem.command.application.ApplicationRule.DISPOSITION_UNTRUE;
import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.DispositionTruth;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link CloseApplication}. */
final class ClosingApplication implements Decision<CloseApplication, ClosingApplication.State> {

    record State(Candidacy candidacy, RequirementsHistory requirements, DispositionTruth truth) {}

    @Override
    public DecisionModel<State> reads(CloseApplication command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RequirementsHistory.PART.of(command.requisition().tag()),
                DispositionTruth.model(command, command.disposition(), command.duplicateOf()));
    }

    @Override
    public Outcome decide(CloseApplication command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = firstRefusal(candidacy.openBy(Partner.EITHER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        RequirementsHistory.@Nullable Version agreed = state.requirements().agreed();
        if (!candidacy.history(context)) {
            no = firstRefusal(
                    state.truth().refuses(command.disposition(), candidacy, context), refusesChoice(command, agreed));
        }
        if (no != null) {
            return no;
        }
        List<RequirementId> requirements = requirements(command);
        return recorded(new ApplicationClosed(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.stage(),
                context.actor(),
                command.disposition(),
                requirements,
                requirements.isEmpty() || agreed == null ? null : agreed.number(),
                DispositionTruth.duplicateOf(command, command.disposition(), command.duplicateOf())));
    }

    private static @Nullable Refused refusesChoice(
            CloseApplication command, RequirementsHistory.@Nullable Version agreed) {
        if (command.disposition() != Disposition.OTHER_CHOSEN) {
            return null;
        }
        List<RequirementId> named = requirements(command);
        boolean known = agreed != null && named.stream().allMatch(id -> agreed.find(id) != null);
        return named.isEmpty() || !known ? refused(CHOICE_WITHOUT_REQUIREMENTS) : null;
    }

    /** Only where another was chosen do requirements say anything. */
    private static List<RequirementId> requirements(CloseApplication command) {
        return command.requirements() == null || command.disposition() != Disposition.OTHER_CHOSEN
                ? List.of()
                : command.requirements().stream().distinct().toList();
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWhileOpen(Partner.EITHER, OFFER_OPEN, DISPOSITION_UNTRUE, CHOICE_WITHOUT_REQUIREMENTS);
    }
}

package dev.tandem.command.application.declineapplicant;

import static dev.tandem.command.application.ApplicationRule.CHOICE_WITHOUT_REQUIREMENTS;
import static dev.tandem.command.application.ApplicationRule.DECLINED_FOR_ONE_REASON;
import static dev.tandem.command.application.ApplicationRule.DISPOSITION_UNTRUE;
import static dev.tandem.command.application.ApplicationRule.NOT_A_MUST_HAVE;
import static dev.tandem.command.application.ApplicationRule.SUBMITTED_ALREADY;
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
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link DeclineApplicant}. */
final class DecliningApplicant implements Decision<DeclineApplicant, DecliningApplicant.State> {

    record State(Candidacy candidacy, RequirementsHistory requirements, DispositionTruth truth) {}

    @Override
    public DecisionModel<State> reads(DeclineApplicant command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RequirementsHistory.PART.of(command.requisition().tag()),
                DispositionTruth.model(command, command.disposition(), command.duplicateOf()));
    }

    @Override
    public Outcome decide(DeclineApplicant command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = candidacy.openBy(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        if (candidacy.application().submitted()) {
            return refused(SUBMITTED_ALREADY);
        }
        RequirementsHistory.@Nullable Version agreed = state.requirements().agreed();
        no = candidacy.history(context) ? null : refusesReason(command, state, agreed, context);
        if (no != null) {
            return no;
        }
        return recorded(new ApplicantDeclined(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.stage(),
                context.actor(),
                command.mustHave(),
                command.mustHave() == null || agreed == null ? null : agreed.number(),
                command.disposition(),
                DispositionTruth.duplicateOf(command, command.disposition(), command.duplicateOf())));
    }

    private static @Nullable Refused refusesReason(
            DeclineApplicant command,
            State state,
            RequirementsHistory.@Nullable Version agreed,
            CommandContext context) {
        RequirementId mustHave = command.mustHave();
        Disposition disposition = command.disposition();
        if ((mustHave == null) == (disposition == null)) {
            return refused(DECLINED_FOR_ONE_REASON);
        }
        if (disposition != null) {
            return disposition == Disposition.OTHER_CHOSEN
                    ? refused(CHOICE_WITHOUT_REQUIREMENTS)
                    : state.truth().refuses(disposition, state.candidacy(), context);
        }
        List<RequirementId> mustHaves = agreed == null
                ? List.of()
                : agreed.mustHaves().stream().map(Requirement::id).toList();
        return mustHaves.contains(mustHave)
                ? null
                : refused(
                        NOT_A_MUST_HAVE,
                        mustHave + " is no must-have of the newest approved requirements.",
                        Map.of("mustHaves", mustHaves));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWhileOpen(
                Partner.RECRUITER,
                SUBMITTED_ALREADY,
                DECLINED_FOR_ONE_REASON,
                NOT_A_MUST_HAVE,
                CHOICE_WITHOUT_REQUIREMENTS,
                DISPOSITION_UNTRUE);
    }
}

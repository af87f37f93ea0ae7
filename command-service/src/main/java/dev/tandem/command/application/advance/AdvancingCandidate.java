package dev.tandem.command.application.advance;

import static dev.tandem.command.application.ApplicationRule.ALREADY_IN_STAGE;
import static dev.tandem.command.application.ApplicationRule.HIRED_BY_HIRE;
import static dev.tandem.command.application.ApplicationRule.MOVE_BACK_WITHOUT_REASON;
import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.application.ApplicationRule.STAGE_UNKNOWN;
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
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link AdvanceCandidate}. In history a candidate may come to a stage a second time, also to the one they are in: both are
 * recorded as moves back.
 */
final class AdvancingCandidate implements Decision<AdvanceCandidate, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(AdvanceCandidate command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(AdvanceCandidate command, Candidacy candidacy, CommandContext context) {
        @Nullable Refused no = firstRefusal(candidacy.goesOnBy(Partner.EITHER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        List<Stage> stages = candidacy.requisition().stages();
        Stage from = candidacy.stage();
        Stage to = command.to();
        if (!stages.contains(to)) {
            return refused(STAGE_UNKNOWN, "This requisition has no stage " + to + ".", Map.of("stages", stages));
        }
        boolean history = candidacy.history(context);
        if (to.equals(Stage.HIRED) && !history) {
            return refused(HIRED_BY_HIRE);
        }
        if (to.equals(from) && !history) {
            return refused(ALREADY_IN_STAGE);
        }
        boolean back = stages.indexOf(to) <= stages.indexOf(from);
        boolean silent = command.reason() == null || command.reason().isBlank();
        if (back && silent && !history) {
            return refused(MOVE_BACK_WITHOUT_REASON);
        }
        return recorded(new CandidateAdvanced(
                command.application(),
                command.requisition(),
                command.candidate(),
                from,
                to,
                back,
                silent ? null : command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.EITHER, OFFER_OPEN, STAGE_UNKNOWN, HIRED_BY_HIRE, ALREADY_IN_STAGE, MOVE_BACK_WITHOUT_REASON);
    }
}

package dev.tandem.command.debrief.checkreference;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.debrief.ReferenceChecked;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordReferenceCheck}. References are often taken last: also while an offer is open. */
final class RecordingReferenceCheck implements Decision<RecordReferenceCheck, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(RecordReferenceCheck command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(RecordReferenceCheck command, Candidacy candidacy, CommandContext context) {
        @Nullable Refused no = candidacy.goesOnBy(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return recorded(new ReferenceChecked(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.requisition().sideFor(context) == Side.HIRING_MANAGER ? Side.HIRING_MANAGER : Side.RECRUITER,
                context.actor(),
                command.relation(),
                command.heard()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.EITHER);
    }
}

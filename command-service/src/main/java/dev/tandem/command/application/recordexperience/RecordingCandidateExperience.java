package dev.tandem.command.application.recordexperience;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
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
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateExperienceRecorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordCandidateExperience}. */
final class RecordingCandidateExperience implements Decision<RecordCandidateExperience, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(RecordCandidateExperience command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(RecordCandidateExperience command, Candidacy candidacy, CommandContext context) {
        boolean leader = candidacy.requisition().exists() && context.as(Role.TA_LEADER);
        @Nullable Refused no = leader ? null : candidacy.requisition().onlyForHistoryOr(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        if (!candidacy.application().exists()) {
            return refused(APPLICATION_UNKNOWN);
        }
        no = candidacy.outOfOrder(context);
        if (no != null) {
            return no;
        }
        return recorded(new CandidateExperienceRecorded(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.stage(),
                command.score(),
                command.comment()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWithHistoryAnd(APPLICATION_UNKNOWN);
    }
}

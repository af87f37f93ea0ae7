package dev.tandem.command.interview.cancel;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewToCome;
import dev.tandem.events.interview.InterviewCancelled;
import java.util.List;

/** Decides {@link CancelInterview}. */
public final class CancellingInterview implements Decision<CancelInterview, InterviewToCome> {

    @Override
    public Class<CancelInterview> command() {
        return CancelInterview.class;
    }

    @Override
    public Reading<InterviewToCome> reads(CancelInterview command) {
        return InterviewToCome.reading(command, command.interview());
    }

    @Override
    public Outcome decide(CancelInterview command, InterviewToCome interview, Occasion occasion) {
        if (interview.refuses(command.interview(), occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new InterviewCancelled(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.causedBy(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return InterviewToCome.rulesAnd(OFFER_OPEN);
    }
}

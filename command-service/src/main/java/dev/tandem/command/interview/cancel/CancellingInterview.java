package dev.tandem.command.interview.cancel;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewStanding;
import dev.tandem.events.interview.InterviewCancelled;
import java.util.List;

/** Decides {@link CancelInterview}. */
public final class CancellingInterview implements Decision<CancelInterview, InterviewStanding> {

    @Override
    public Class<CancelInterview> command() {
        return CancelInterview.class;
    }

    @Override
    public Reading<InterviewStanding> reads(CancelInterview command) {
        return InterviewStanding.reading(command, command.interview());
    }

    @Override
    public Outcome decide(CancelInterview command, InterviewStanding interview, Occasion occasion) {
        if (interview.refusesUnlessToCome(command.interview(), occasion) instanceof Refused no) {
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
        return InterviewStanding.rulesUnlessToComeAnd(OFFER_OPEN);
    }
}

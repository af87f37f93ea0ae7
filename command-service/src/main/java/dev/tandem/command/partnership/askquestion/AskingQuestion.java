package dev.tandem.command.partnership.askquestion;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AskQuestion}. */
public final class AskingQuestion implements Decision<AskQuestion, AskingQuestion.State> {

    record State(RequisitionStanding requisition, boolean submitted) {

        State with(RequisitionStanding standing) {
            return new State(standing, submitted);
        }

        State with(CandidateSubmitted event) {
            return new State(requisition, true);
        }
    }

    @Override
    public Class<AskQuestion> command() {
        return AskQuestion.class;
    }

    @Override
    public Reading<State> reads(AskQuestion command) {
        Reading<State> reading = Reading.into(new State(RequisitionStanding.UNKNOWN, false))
                .of(command.requisition().tag())
                .with(RequisitionStanding.PART, State::requisition, State::with);
        @Nullable ApplicationId application = application(command);
        return application == null ? reading : reading.of(application.tag()).on(CandidateSubmitted.class, State::with);
    }

    @Override
    public Outcome decide(AskQuestion command, State state, Occasion occasion) {
        if (state.requisition().openFor(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        @Nullable ApplicationId application = application(command);
        if (application != null && !state.submitted()) {
            return refused(APPLICATION_UNKNOWN);
        }
        Side by = state.requisition().sideOf(occasion);
        return recorded(new QuestionAsked(
                new QuestionId(occasion.newId().get()),
                command.requisition(),
                application,
                command.candidate(),
                by,
                occasion.actor(),
                state.requisition().partner(by == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER),
                command.text()));
    }

    private static @Nullable ApplicationId application(AskQuestion command) {
        return command.candidate() == null ? null : ApplicationId.of(command.requisition(), command.candidate());
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(APPLICATION_UNKNOWN);
    }
}

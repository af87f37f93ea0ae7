package dev.tandem.command.application.forget;

import static dev.tandem.command.application.ApplicationRule.NOTHING_TO_FORGET;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides {@link ForgetApplication}. */
final class ForgettingApplication implements Decision<ForgetApplication, ForgettingApplication.State> {

    private static final Part<List<QuestionId>> OPEN_QUESTIONS = Part.from(List.<QuestionId>of())
            .on(
                    QuestionAsked.class,
                    (open, event) -> Stream.concat(open.stream(), Stream.of(event.question()))
                            .toList())
            .on(
                    QuestionAnswered.class,
                    (open, event) -> open.stream()
                            .filter(one -> !one.equals(event.question()))
                            .toList())
            .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, ApplicationForgotten.class));

    record State(Candidacy candidacy, Retention kept, List<QuestionId> openQuestions, boolean done) {}

    @Override
    public DecisionModel<State> reads(ForgetApplication command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                Retention.model(command.candidate()),
                OPEN_QUESTIONS.of(command.application().tag()),
                Part.happened(ApplicationForgotten.class)
                        .of(command.application().tag()));
    }

    @Override
    public Outcome decide(ForgetApplication command, State state, CommandContext context) {
        if (!state.kept().forgotten() || !state.candidacy().application().exists() || state.done()) {
            return refused(NOTHING_TO_FORGET);
        }
        List<Event> events = new ArrayList<>();
        if (state.candidacy().application().end() == null) {
            events.add(new ApplicationClosed(
                    command.application(),
                    command.requisition(),
                    command.candidate(),
                    state.candidacy().stage(),
                    PersonId.SYSTEM,
                    Disposition.ERASED,
                    List.of(),
                    null,
                    null));
        }
        events.add(new ApplicationForgotten(
                command.application(), command.requisition(), command.candidate(), state.openQuestions()));
        return recorded(events);
    }

    @Override
    public List<Rule> refusals() {
        return List.of(NOTHING_TO_FORGET);
    }
}

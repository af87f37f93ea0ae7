package dev.tandem.command.application.forget;

import static dev.tandem.command.application.ApplicationRule.NOTHING_TO_FORGET;
import static dev.tandem.command.decision.Outcome.recordedAt;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.application.Candidacy;
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
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides {@link ForgetApplication}: as of the erasure, for since then nobody could do what was owed. */
final class ForgettingApplication implements Decision<ForgetApplication, ForgettingApplication.State> {

    private static final Part<@Nullable Instant> ERASED = Part.latest(List.of(CandidateForgotten.class));

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

    record State(Candidacy candidacy, @Nullable Instant erasedAt, List<QuestionId> openQuestions, boolean done) {}

    @Override
    public DecisionModel<State> reads(ForgetApplication command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                ERASED.of(command.candidate().tag()),
                OPEN_QUESTIONS.of(command.application().tag()),
                Part.happened(ApplicationForgotten.class)
                        .of(command.application().tag()));
    }

    @Override
    public Outcome decide(ForgetApplication command, State state, CommandContext context) {
        @Nullable Instant erasedAt = state.erasedAt();
        if (erasedAt == null || !state.candidacy().application().exists() || state.done()) {
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
        return recordedAt(erasedAt, events.toArray(Event[]::new));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(NOTHING_TO_FORGET);
    }
}

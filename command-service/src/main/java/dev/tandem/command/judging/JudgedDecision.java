package dev.tandem.command.judging;

import static dev.tandem.command.application.ApplicationRule.PROTECTED_TRAIT;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.command.wording.ProtectedTraits;
import dev.tandem.events.Event;
import dev.tandem.events.Role;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.requisition.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a command whose texts judge a candidate. What a requirement asks for may be said of a candidate who is held to it;
 * what those ask is read only where it matters, which is seldom.
 *
 * @param itself the decision on everything else
 */
record JudgedDecision<C extends Judging, S>(Decision<C, S> itself) implements Decision<C, JudgedDecision.State<S>> {

    /**
     * What is known when it is decided.
     *
     * @param suspicious the texts that say a trait, unless a requirement asks for it
     * @param requirements what is asked for; read only where a text is suspicious
     */
    record State<S>(S own, List<JudgingText> suspicious, RequirementsHistory requirements) {}

    @Override
    public DecisionModel<State<S>> reads(C command) {
        return with(itself.reads(command), command);
    }

    @Override
    public DecisionModel<State<S>> reads(C command, Lookup log) {
        return with(itself.reads(command, log), command);
    }

    private DecisionModel<State<S>> with(DecisionModel<S> own, C command) {
        List<JudgingText> suspicious = command.judging().stream()
                .filter(judging -> says(judging, List.of()))
                .toList();
        DecisionModel<RequirementsHistory> requirements = suspicious.isEmpty()
                ? DecisionModel.known(RequirementsHistory.NONE)
                : RequirementsHistory.PART.of(command.requisition().tag());
        return DecisionModel.into(State::new, own, DecisionModel.known(suspicious), requirements);
    }

    @Override
    public Outcome decide(C command, State<S> state, CommandContext context) {
        List<String> fields = bringsIn(context) ? List.of() : fields(state);
        @Nullable Upheld upheld = command.upheld();
        if (!fields.isEmpty() && (upheld == null || !upheld.notAboutThePerson())) {
            return refused(
                    PROTECTED_TRAIT,
                    "It stands in " + String.join(", ", fields) + ", and is kept nowhere.",
                    Map.of("fields", fields));
        }
        Outcome outcome = itself.decide(command, state.own(), context);
        return fields.isEmpty() || upheld == null || !(outcome instanceof Outcome.Recorded recorded)
                ? outcome
                : with(recorded, upheld(command, fields, upheld, context));
    }

    /** A past is told as it was. Who may bring in none brings in none, whatever else they may do. */
    private static boolean bringsIn(CommandContext context) {
        return context.importing() && context.admission().allowed().contains(Role.IMPORTER);
    }

    private static List<String> fields(State<?> state) {
        return state.suspicious().stream()
                .filter(judging -> says(judging, asked(judging, state.requirements())))
                .map(JudgingText::field)
                .toList();
    }

    private static boolean says(JudgingText judging, List<String> asked) {
        String text = judging.text();
        return text != null && ProtectedTraits.areIn(text, asked);
    }

    private static List<String> asked(JudgingText judging, RequirementsHistory requirements) {
        return requirements.versions().stream()
                .flatMap(version -> version.requirements().stream())
                .filter(judging.about())
                .map(Requirement::text)
                .distinct()
                .toList();
    }

    private JudgementUpheld upheld(C command, List<String> fields, Upheld upheld, CommandContext context) {
        return new JudgementUpheld(
                command.application(),
                command.requisition(),
                command.candidate(),
                command.getClass().getSimpleName(),
                fields,
                PROTECTED_TRAIT.name(),
                upheld.reason(),
                context.actor());
    }

    private static Outcome with(Outcome.Recorded recorded, Event more) {
        List<Event> events = new ArrayList<>(recorded.events());
        events.add(more);
        return recorded.occurredAt() == null ? recorded(events) : new Outcome.Recorded(events, recorded.occurredAt());
    }

    @Override
    public List<Rule> refusals() {
        return Rule.listed(itself.refusals(), PROTECTED_TRAIT);
    }
}

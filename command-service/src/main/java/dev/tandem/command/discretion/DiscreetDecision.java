package dev.tandem.command.discretion;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.DecisionModel.Known;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a command about searches. If one of them is kept from whoever gives it, it is decided on the log without that search, so
 * that it is answered as for an id that was never used, whatever the decision looks at.
 *
 * @param itself the decision on everything else
 */
record DiscreetDecision<C extends OnRequisition, S>(Decision<C, S> itself)
        implements Decision<C, DiscreetDecision.State<S>> {

    /**
     * What is known when it is decided.
     *
     * @param own what the decision knows, with these searches and without
     * @param searches the searches that the command names
     * @param log what is stored beside that
     */
    record State<S>(
            Known<S> own,
            Map<RequisitionId, RequisitionState> searches,
            @Nullable Lookup log) {}

    @Override
    public DecisionModel<State<S>> reads(C command) {
        return with(itself.reads(command), command, null);
    }

    @Override
    public DecisionModel<State<S>> reads(C command, Lookup log) {
        return with(itself.reads(command, log), command, log);
    }

    private DecisionModel<State<S>> with(DecisionModel<S> own, C command, @Nullable Lookup log) {
        return DecisionModel.into(
                (Known<S> known, Map<RequisitionId, RequisitionState> searches) -> new State<>(known, searches, log),
                own.orWithout(),
                DecisionModel.each(command.requisitions(), RequisitionState::model));
    }

    @Override
    public Outcome decide(C command, State<S> state, CommandContext context) {
        return itself.decide(command, seen(state, context), context);
    }

    private S seen(State<S> state, CommandContext context) {
        Set<Tag> hidden = hidden(state, context);
        return hidden.isEmpty() ? state.own().state() : state.own().without().apply(hidden);
    }

    private static Set<Tag> hidden(State<?> state, CommandContext context) {
        Set<Tag> hidden = new HashSet<>();
        state.searches().forEach((id, search) -> {
            if (Insiders.hides(id, search, context, state.log())) {
                hidden.add(id.tag());
            }
        });
        return hidden;
    }

    @Override
    public Set<Tag> unseen(State<S> state, CommandContext context) {
        return hidden(state, context);
    }

    @Override
    public List<Rule> refusals() {
        return itself.refusals();
    }
}

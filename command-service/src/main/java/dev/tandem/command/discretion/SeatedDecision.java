package dev.tandem.command.discretion;

import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.PERSON_NOT_AVAILABLE;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.people.PersonState;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import java.util.List;
import java.util.Map;

/**
 * A decision on a command that names people for something. Whoever has left cannot be named, nor whoever is to know nothing of the search:
 * with the same refusal, so that it tells nobody which of the two it is. It comes last, so that only those hear it who may name people.
 *
 * @param itself the decision on everything else
 */
record SeatedDecision<C extends NamesPeople, S>(Decision<C, S> itself) implements Decision<C, SeatedDecision.State<S>> {

    /**
     * What is known when it is decided.
     *
     * @param search on which they are named; an unknown one where it is only being opened
     * @param people where they stand who are named
     */
    record State<S>(S own, RequisitionState search, Map<PersonId, PersonState> people) {}

    @Override
    public DecisionModel<State<S>> reads(C command) {
        return with(itself.reads(command), command);
    }

    @Override
    public DecisionModel<State<S>> reads(C command, Lookup log) {
        return with(itself.reads(command, log), command);
    }

    private DecisionModel<State<S>> with(DecisionModel<S> own, C command) {
        return DecisionModel.into(
                State::new,
                own,
                command instanceof OnRequisition on
                        ? RequisitionState.model(on.requisition())
                        : DecisionModel.known(RequisitionState.UNKNOWN),
                DecisionModel.each(command.toCome() ? command.people() : List.of(), PersonState::model));
    }

    @Override
    public Outcome decide(C command, State<S> state, CommandContext context) {
        Outcome outcome = itself.decide(command, state.own(), context);
        if (!(outcome instanceof Outcome.Recorded)) {
            return outcome;
        }
        for (PersonId person : command.people()) {
            PersonState there = state.people().get(person);
            boolean left = there != null && there.departed() && !context.importing();
            boolean replaced = command instanceof OnRequisition on
                    && state.search().discretion().keptFrom(on.requisition(), person, context);
            if (left || replaced) {
                return refused(
                        PERSON_NOT_AVAILABLE, person + " cannot be named on this search.", Map.of("person", person));
            }
        }
        return outcome;
    }

    @Override
    public List<Rule> refusals() {
        return Rule.listed(itself.refusals(), PERSON_NOT_AVAILABLE);
    }
}

package dev.tandem.command.people.forget;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.people.PersonRule.PERSON_FORGOTTEN;
import static dev.tandem.command.people.PersonRule.PERSON_NOT_DEPARTED;
import static dev.tandem.command.people.PersonRule.PERSON_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.people.PersonState;
import dev.tandem.events.people.PersonForgotten;
import java.util.List;

/** Decides {@link ForgetPerson}. The key is destroyed by who sees the event, so that no crash comes between. */
final class ForgettingPerson implements Decision<ForgetPerson, PersonState> {

    @Override
    public DecisionModel<PersonState> reads(ForgetPerson command) {
        return PersonState.model(command.person());
    }

    @Override
    public Outcome decide(ForgetPerson command, PersonState state, CommandContext context) {
        if (!state.introduced()) {
            return refused(PERSON_UNKNOWN);
        }
        if (state.forgotten()) {
            return refused(PERSON_FORGOTTEN);
        }
        return state.departed()
                ? recorded(new PersonForgotten(command.person(), command.ground(), context.actor()))
                : refused(PERSON_NOT_DEPARTED);
    }

    @Override
    public List<Rule> refusals() {
        return List.of(PERSON_UNKNOWN, PERSON_FORGOTTEN, PERSON_NOT_DEPARTED);
    }
}

package dev.tandem.command.people.introduce;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.people.PersonRule.ID_OF_AUTOMATIONS;
import static dev.tandem.command.people.PersonRule.PERSON_FORGOTTEN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.people.PersonState;
import dev.tandem.events.people.PersonIntroduced;
import java.util.List;

/** Decides {@link IntroducePerson}. Whether the name is another than before nobody can tell: what is stored is sealed. */
final class IntroducingPerson implements Decision<IntroducePerson, PersonState> {

    @Override
    public DecisionModel<PersonState> reads(IntroducePerson command) {
        return PersonState.model(command.person());
    }

    @Override
    public Outcome decide(IntroducePerson command, PersonState state, CommandContext context) {
        if (command.person().resemblesSystem()) {
            return refused(ID_OF_AUTOMATIONS);
        }
        return state.forgotten()
                ? refused(PERSON_FORGOTTEN)
                : recorded(new PersonIntroduced(command.person(), command.name(), command.email(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ID_OF_AUTOMATIONS, PERSON_FORGOTTEN);
    }
}

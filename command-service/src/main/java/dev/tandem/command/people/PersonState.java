package dev.tandem.command.people;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;

/**
 * Whether somebody works here.
 *
 * @param introduced whether they were ever introduced
 * @param departed whether they have left, and were not introduced again since
 * @param forgotten whether what they were called was erased
 */
public record PersonState(boolean introduced, boolean departed, boolean forgotten) {

    private static final Part<PersonState> PART = Part.from(new PersonState(false, false, false))
            .on(PersonIntroduced.class, (state, _) -> new PersonState(true, false, state.forgotten()))
            .on(PersonDeparted.class, (state, _) -> new PersonState(state.introduced(), true, state.forgotten()))
            .on(PersonForgotten.class, (state, _) -> new PersonState(state.introduced(), state.departed(), true));

    /** Reads it. */
    public static DecisionModel<PersonState> model(PersonId person) {
        return PART.of(person.tag());
    }
}

package dev.tandem.command.people.depart;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.people.PersonRule.DEPARTURE_AHEAD;
import static dev.tandem.command.people.PersonRule.PERSON_DEPARTED;
import static dev.tandem.command.people.PersonRule.PERSON_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.people.PersonState;
import dev.tandem.events.people.PersonDeparted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides {@link RecordDeparture}. */
final class RecordingDeparture implements Decision<RecordDeparture, PersonState> {

    /** Where a day begins first. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    @Override
    public DecisionModel<PersonState> reads(RecordDeparture command) {
        return PersonState.model(command.person());
    }

    @Override
    public Outcome decide(RecordDeparture command, PersonState state, CommandContext context) {
        if (!state.introduced()) {
            return refused(PERSON_UNKNOWN);
        }
        if (state.departed()) {
            return refused(PERSON_DEPARTED);
        }
        return command.on().isAfter(LocalDate.ofInstant(context.now(), EASTERNMOST))
                ? refused(DEPARTURE_AHEAD)
                : recorded(new PersonDeparted(command.person(), command.on(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(PERSON_UNKNOWN, PERSON_DEPARTED, DEPARTURE_AHEAD);
    }
}

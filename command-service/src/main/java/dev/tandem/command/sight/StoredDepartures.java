package dev.tandem.command.sight;

import dev.tandem.access.Departures;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.people.PersonState;
import dev.tandem.events.PersonId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Who has left, by the events as they are stored. */
@Component
final class StoredDepartures implements Departures {

    private final Supplier<Lookup> logs;

    StoredDepartures(@Qualifier("lookups") Supplier<Lookup> logs) {
        this.logs = logs;
    }

    @Override
    public boolean departed(PersonId person) {
        return logs.get().read(PersonState.model(person)).departed();
    }
}

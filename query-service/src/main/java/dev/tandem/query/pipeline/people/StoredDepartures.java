package dev.tandem.query.pipeline.people;

import dev.tandem.access.Departures;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.ReadModels;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has left, as far as the read model has come; nobody, before it is built for the first time. */
@Component
final class StoredDepartures implements Departures {

    private final ReadModels reads;

    StoredDepartures(ReadModels reads) {
        this.reads = reads;
    }

    @Override
    public boolean departed(PersonId person) {
        try {
            return reads.of(PeopleProjection.NAME, new Consistency(null, _ -> {}))
                    .find(PeopleProjection.PEOPLE, person.value())
                    .filter(seen -> seen.departedOn() != null)
                    .isPresent();
        } catch (NotBuiltException _) {
            return false;
        }
    }

    @Override
    public Set<PersonId> departedOf(Set<PersonId> people) {
        try {
            return new HashSet<>(reads.of(PeopleProjection.NAME, new Consistency(null, _ -> {}))
                    .sql("select p.key from {person} p where p.departed and p.key = any(:people)")
                    .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                    .query((row, _) -> new PersonId(row.getString("key")))
                    .list());
        } catch (NotBuiltException _) {
            return Set.of();
        }
    }
}

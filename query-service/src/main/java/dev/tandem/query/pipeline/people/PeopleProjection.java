package dev.tandem.query.pipeline.people;

import dev.tandem.eventjson.EventReader;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row for everybody who was introduced or did something. Who did it stands beside every event, so all of them are folded, and only
 * those about people are read. Events of many keys come to one row; what they change of it does not depend on their order.
 */
@Component
final class PeopleProjection implements RawProjection {

    static final String NAME = "people";

    /** One row a person, by their id. */
    static final Table<SeenPerson> PEOPLE = new Table<>(
            "person",
            SeenPerson.class,
            List.of(new Column<>("departed", "boolean", row -> row.departedOn() != null)),
            List.of("(key) where departed"));

    private static final Set<String> ABOUT_PEOPLE = Stream.of(
                    PersonIntroduced.class, PersonDeparted.class, PersonForgotten.class)
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader reader = new EventReader();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(PEOPLE);
    }

    @Override
    public void touches(RawEvent event, Touched touched) {
        touched.row(PEOPLE, event.actor());
        if (ABOUT_PEOPLE.contains(event.type())) {
            touched.row(PEOPLE, event.key());
        }
    }

    @Override
    public void fold(RawEvent raw, Rows rows) {
        if (!raw.actor().equals(PersonId.SYSTEM.value())) {
            put(rows, raw.actor(), of(rows, raw.actor()).actedAs(raw.actorRole()));
        }
        if (ABOUT_PEOPLE.contains(raw.type())) {
            Event event = reader.read(raw.type(), raw.version(), raw.payload().getBytes(StandardCharsets.UTF_8));
            String id = ((OfPerson) event).person().value();
            SeenPerson before = of(rows, id);
            put(
                    rows,
                    id,
                    switch (event) {
                        case PersonIntroduced introduced ->
                            before.introduced(raw.occurredAt(), introduced.introducedBy());
                        case PersonDeparted departed -> before.departed(departed.on(), departed.recordedBy());
                        case PersonForgotten _ -> before.erased(raw.occurredAt());
                        default -> throw new IllegalStateException("nothing is known of " + raw.type());
                    });
        }
    }

    private static SeenPerson of(Rows rows, String person) {
        @Nullable SeenPerson before = rows.get(PEOPLE, person);
        return before == null ? SeenPerson.NOBODY : before;
    }

    /** Most people have been seen in that role before. */
    private static void put(Rows rows, String person, SeenPerson now) {
        if (!now.equals(rows.get(PEOPLE, person))) {
            rows.put(PEOPLE, person, now);
        }
    }
}

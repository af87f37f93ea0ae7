package dev.tandem.query.pipeline.people;

import dev.tandem.eventjson.EventReader;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.query.discretion.KeptSearches;
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
            List.of(
                    new Column<>("introduced", "boolean", row -> row.introducedAt() != null),
                    new Column<>("departed", "boolean", row -> row.departedOn() != null)),
            List.of("(key) where departed"));

    /** One row for each role in which somebody did something on each search, or beside them all. */
    static final Table<SeenAt> SEEN = new Table<>(
            "seen_at",
            SeenAt.class,
            List.of(
                    new Column<>("person", "text", SeenAt::person),
                    new Column<>("role", "text", SeenAt::role),
                    new Column<>("requisition", "text", SeenAt::requisition)),
            List.of("(person)"));

    /**
     * That somebody did something.
     *
     * @param role in which role, by its name on the wire
     * @param requisition on which search; null: on none
     */
    record SeenAt(String person, String role, @Nullable String requisition) {

        String key() {
            return person + " " + role + " " + requisition;
        }
    }

    /** The condition that everybody may know of {@code p}: introduced, or seen at work elsewhere than on searches that are kept from somebody. */
    static final String KNOWN =
            "(p.introduced or exists (select from {seen_at} s where s.person = p.key and " + counts() + "))";

    /** The roles in which these were seen, on searches that are kept from nobody. */
    static final String ROLES = """
            select s.person, array_agg(distinct s.role order by s.role) as roles
            from {seen_at} s where s.person = any(:people) and %s group by s.person
            """.formatted(counts());

    private static String counts() {
        return KeptSearches.counts("s.requisition");
    }

    private static final Set<String> ABOUT_PEOPLE = Stream.of(
                    PersonIntroduced.class, PersonDeparted.class, PersonForgotten.class)
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** The names of events that are about no search; the key of all others is their search. */
    private static final Set<String> BESIDE_SEARCHES = EventCatalog.types().values().stream()
            .filter(type -> Stream.of(type.getRecordComponents())
                    .noneMatch(component -> component.getName().equals("requisition")))
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader reader = new EventReader();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(PEOPLE, SEEN, KeptSearches.TABLE);
    }

    @Override
    public void touches(RawEvent event, Touched touched) {
        KeptSearches.touches(event, touched);
        touched.row(SEEN, seen(event).key());
        touched.row(PEOPLE, event.actor());
        if (ABOUT_PEOPLE.contains(event.type())) {
            touched.row(PEOPLE, event.key());
        }
    }

    @Override
    public void fold(RawEvent raw, Rows rows) {
        KeptSearches.fold(raw, rows);
        SeenAt seen = seen(raw);
        if (!raw.actor().equals(PersonId.SYSTEM.value()) && rows.get(SEEN, seen.key()) == null) {
            rows.put(SEEN, seen.key(), seen);
            put(rows, raw.actor(), of(rows, raw.actor()));
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

    private static SeenAt seen(RawEvent raw) {
        return new SeenAt(raw.actor(), raw.actorRole(), BESIDE_SEARCHES.contains(raw.type()) ? null : raw.key());
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

package dev.tandem.query.pipeline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.people.PeopleProjection.SeenAt;
import dev.tandem.query.projection.InMemoryRows;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleProjectionTest {

    private static final PersonId PRO = new PersonId("pro");
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private final PeopleProjection projection = new PeopleProjection();

    @Test
    void somebodyComesWorksLeavesIsForgottenAndNeverComesBackByWorking() {
        List<RawEvent> events = List.of(
                introduced("mara"),
                did("mara", "recruiter", "req-1"),
                did("mara", "hiring-manager", "req-2"),
                did("mara", "recruiter", "req-2"),
                departed("mara"),
                event("mara", "hiring.PersonForgotten", """
                        {"person": "mara", "ground": "NO_LONGER_NEEDED", "by": "pia"}""", "pia", "privacy-officer"));

        assertThat(after(events).get(PeopleProjection.PEOPLE, "mara"))
                .isEqualTo(new SeenPerson(AT, PRO, LocalDate.parse("2026-01-04"), PRO, AT));
        assertThat(after(events).all(PeopleProjection.SEEN))
                .extracting(SeenAt::person, SeenAt::role, SeenAt::requisition)
                .containsExactlyInAnyOrder(
                        tuple("pro", "provisioner", null),
                        tuple("mara", "recruiter", "req-1"),
                        tuple("mara", "hiring-manager", "req-2"),
                        tuple("mara", "recruiter", "req-2"),
                        tuple("pia", "privacy-officer", null));
        assertThat(after(events).get(PeopleProjection.PEOPLE, "pia"))
                .isEqualTo(new SeenPerson(null, null, null, null, null));
    }

    @Test
    void whoIsIntroducedAgainIsBack() {
        SeenPerson back = after(List.of(introduced("mara"), departed("mara"), introduced("mara")))
                .get(PeopleProjection.PEOPLE, "mara");

        assertThat(back).isEqualTo(new SeenPerson(AT, PRO, null, null, null));
    }

    @Test
    void theAutomationsAreNobody() {
        assertThat(after(List.of(did(PersonId.SYSTEM.value(), "system", "req-1")))
                        .get(PeopleProjection.PEOPLE, PersonId.SYSTEM.value()))
                .isNull();
    }

    @Test
    void itComesToTheSameInWhateverOrderTheEventsOfOtherKeysCome() {
        List<RawEvent> aboutMara = List.of(introduced("mara"), departed("mara"));
        List<RawEvent> others = List.of(
                did("mara", "recruiter", "req-1"),
                did("mara", "interviewer", "req-2"),
                did("mara", "recruiter", "req-2"));
        Random random = new Random(7);
        Set<SeenPerson> outcomes = new HashSet<>();

        for (int i = 0; i < 50; i++) {
            List<RawEvent> all = new ArrayList<>(aboutMara);
            others.forEach(one -> all.add(random.nextInt(all.size() + 1), one));
            outcomes.add(after(all).get(PeopleProjection.PEOPLE, "mara"));
        }

        assertThat(outcomes).hasSize(1);
    }

    @Test
    void everyRowThatIsReadWasForeseen() {
        for (RawEvent event : List.of(introduced("mara"), departed("mara"), did("mara", "recruiter", "req-1"))) {
            Set<String> foreseen = new HashSet<>();
            projection.touches(event, (_, key) -> foreseen.add(key));
            Set<String> read = new HashSet<>();
            projection.fold(event, new Rows() {
                @Override
                public <R> @Nullable R get(Table<R> table, String key) {
                    read.add(key);
                    return null;
                }

                @Override
                public <R> void put(Table<R> table, String key, R row) {}

                @Override
                public <R> void remove(Table<R> table, String key) {}
            });

            assertThat(foreseen).as(event.type()).isEqualTo(read);
        }
    }

    private InMemoryRows after(List<RawEvent> events) {
        InMemoryRows rows = new InMemoryRows(projection);
        events.forEach(event -> projection.fold(event, rows));
        return rows;
    }

    private static RawEvent introduced(String person) {
        return event(person, "hiring.PersonIntroduced", """
                {"person": "%s", "name": "sealed:v1:x", "email": null, "introducedBy": "pro"}""".formatted(person), "pro", "provisioner");
    }

    private static RawEvent departed(String person) {
        return event(person, "hiring.PersonDeparted", """
                {"person": "%s", "on": "2026-01-04", "recordedBy": "pro"}""".formatted(person), "pro", "provisioner");
    }

    private static RawEvent did(String person, String role, String requisition) {
        return event(requisition, "hiring.SomethingNewer", "{}", person, role);
    }

    private static RawEvent event(String key, String type, String payload, String actor, String role) {
        return new RawEvent(
                1, 0, 0, key, UUID.randomUUID(), type, 1, AT, AT, actor, role, null, null, null, null, null, payload);
    }
}

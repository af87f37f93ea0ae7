package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.THEN;
import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static dev.tandem.eventstore.StoreFixtures.positions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.DuplicateEventException;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest {

    private PostgresEventStore store;

    @BeforeEach
    void openStore() {
        store = StoreDatabase.fresh().open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void positionsAreContiguousFromOne() {
        assertThat(store.head()).isZero();
        assertThat(append(event("a", "x:1"), event("b", "x:1"))).isEqualTo(new Appended(1, 2));
        assertThat(append(event("c", "x:2"))).isEqualTo(new Appended(3, 3));
        assertThat(store.head()).isEqualTo(3);
    }

    @Test
    void whatIsReadIsWhatWasAppended() {
        NewEvent given = event("a", "x:1", "y:2");
        append(given);

        StoredEvent stored = store.read(0, 10).getFirst();
        assertThat(stored.position()).isEqualTo(1);
        assertThat(stored.id()).isEqualTo(given.id());
        assertThat(stored.type()).isEqualTo("a");
        assertThat(stored.version()).isEqualTo("1");
        assertThat(stored.payload()).isEqualTo(given.payload());
        assertThat(stored.metadata()).isEqualTo(Map.of("actor", "ada"));
        assertThat(stored.occurredAt()).isEqualTo(THEN);
        assertThat(stored.tags()).containsExactlyInAnyOrder("x:1", "y:2");
    }

    @Test
    void aConditionRefusesWhatWasStoredAfterItsMarker() {
        append(event("a", "x:1"));
        assertThat(append(nothingNewer(1, criterion("x:1", "a")), event("a", "x:1")))
                .isEqualTo(new Appended(2, 2));
        assertThatThrownBy(() -> append(nothingNewer(1, criterion("x:1", "a")), event("a", "x:1")))
                .hasCauseInstanceOf(AppendConflictException.class);
        assertThat(store.head()).isEqualTo(2);
    }

    @Test
    void everyTagAndAnyTypeOfACriterionMustMatch() {
        append(event("a", "x:1", "y:1"), event("b", "x:1"), event("a", "y:1"));
        Criterion both = new Criterion(Set.of("x:1", "y:1"), Set.of("a", "b"));
        assertThat(positions(store.source(List.of(both), 0, true).events())).containsExactly(1L);
        assertThat(positions(store.source(List.of(both, criterion("y:1", "a")), 0, true)
                        .events()))
                .containsExactly(1L, 3L);
        assertThat(append(nothingNewer(1, both), event("c"))).isEqualTo(new Appended(4, 4));
        assertThatThrownBy(() -> append(nothingNewer(0, both), event("c")))
                .hasCauseInstanceOf(AppendConflictException.class);
    }

    @Test
    void anEventIdIsStoredOnce() {
        UUID id = UUID.randomUUID();
        append(event(id, "a", "x:1"));
        assertThatThrownBy(() -> append(event("b", "x:1"), event(id, "a", "x:1")))
                .hasCauseInstanceOf(DuplicateEventException.class);
        assertThat(store.head()).isEqualTo(1);
    }

    private Appended append(NewEvent... events) {
        return append(Condition.NONE, events);
    }

    private Appended append(Condition condition, NewEvent... events) {
        return store.append(List.of(events), condition).join();
    }
}

package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static dev.tandem.eventstore.StoreFixtures.positions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database comes back without the end of its log: a replica was promoted that had not received everything. */
class LostEndTest {

    private final StoreDatabase database = StoreDatabase.fresh();

    @Test
    void whatIsAppendedNextFollowsWhatIsReallyThere() throws Exception {
        try (PostgresEventStore store = database.open()) {
            store.append(List.of(event("a", "x:1")), nothingNewer(0)).join();
            long marker = store.append(List.of(event("b", "x:1")), nothingNewer(0))
                    .join()
                    .last();
            loseAfter(1);
            NewEvent next = event("c", "x:1");
            assertThat(store.append(List.of(next), nothingNewer(marker, criterion("x:1")))
                            .join()
                            .first())
                    .isEqualTo(2);
            assertThat(positions(store.read(0, 10))).containsExactly(1L, 2L);
            assertThat(store.source(List.of(criterion("x:1")), 0, false).events())
                    .extracting(StoredEvent::type)
                    .containsExactly("a", "c");
        }
    }

    /** As if it had never been received. */
    private void loseAfter(long position) throws Exception {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table events disable trigger facts_never_change");
            statement.execute("alter table event_tags disable trigger facts_never_change");
            statement.execute("delete from events where position > " + position);
            statement.execute("delete from event_tags where position > " + position);
            statement.execute("update event_tags_head set position = least(position, " + position + ")");
        }
    }
}

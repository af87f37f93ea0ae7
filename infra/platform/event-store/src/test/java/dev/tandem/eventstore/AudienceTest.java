package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Condition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Who is alone notifies nobody; who is not, notifies the others. */
class AudienceTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final StoreDatabase database = StoreDatabase.fresh();

    @Test
    void notificationsAreSentWhileSomebodyElseListens() throws Exception {
        try (Connection spy = spy();
                PostgresEventStore store = database.open()) {
            await().atMost(LONG).until(() -> !heardAfterAppend(spy, store));
            try (PostgresEventStore other = database.open()) {
                await().atMost(LONG).until(() -> heardAfterAppend(spy, store));
                long head = store.head();
                append(store);
                await().atMost(LONG).until(() -> other.known() > head);
            }
            await().atMost(LONG).until(() -> !heardAfterAppend(spy, store));
            assertThat(store.known()).isEqualTo(store.head());
        }
    }

    private static boolean heardAfterAppend(Connection spy, EventStore store) throws SQLException {
        PGConnection notifications = spy.unwrap(PGConnection.class);
        notifications.getNotifications();
        append(store);
        return notifications.getNotifications(300).length > 0;
    }

    private static void append(EventStore store) {
        store.append(List.of(event("a", "x:1")), Condition.NONE).join();
    }

    /** Listens without being recognised as one who does. */
    private Connection spy() throws SQLException {
        Connection connection = database.database().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen events; select 'not recognised'");
        }
        return connection;
    }
}

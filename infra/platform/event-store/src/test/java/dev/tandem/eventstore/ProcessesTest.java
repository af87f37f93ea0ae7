package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.testing.ChildJvm;
import dev.tandem.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes, real ones, append to one log. */
class ProcessesTest {

    private static final int SEATS = 4_000;
    private static final Duration LONG = Duration.ofMinutes(4);

    private final StoreDatabase database = StoreDatabase.fresh();
    private StartLine startLine;

    @BeforeEach
    void drawStartLine() throws SQLException {
        startLine = StartLine.on(database.database());
    }

    @Test
    void twoProcessesLeaveNoGapLoseNothingAndGiveNoSeatTwice() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> read = threads.submit(() -> readAlong(done));
            try (ChildJvm one = process();
                    ChildJvm other = process()) {
                letGo(one, other);
                one.awaitLine("done"::equals, LONG);
                other.awaitLine("done"::equals, LONG);
                done.set(true);

                Map<String, Long> taken = taken(one);
                int mine = taken.size();
                taken.putAll(taken(other));
                assertThat(mine).as("both were at it").isBetween(1, SEATS - 1);
                assertThat(stored()).isEqualTo(taken).hasSize(SEATS);
                assertThat(seats()).as("seats taken, each once").isEqualTo(SEATS);
                assertThat(TagIndex.of(database).faults()).isEmpty();
                assertThat(read.get())
                        .as("what a reader saw that read along")
                        .isEqualTo(LongStream.rangeClosed(1, SEATS).boxed().toList());
            } finally {
                done.set(true);
            }
        }
    }

    @Test
    void ofAProcessThatIsKilledAllIsThereThatItWasToldAndTheOthersGoOn() throws Exception {
        try (ChildJvm killed = process("for ever");
                ChildJvm survivor = process()) {
            letGo(killed, survivor);
            killed.awaitLine(_ -> killed.lines().size() > 200, LONG);
            killed.kill();
            survivor.awaitLine("done"::equals, LONG);
            assertThat(killed.lines()).doesNotContain("done");

            Map<String, Long> stored = stored();
            assertThat(stored).containsAllEntriesOf(taken(killed)).containsAllEntriesOf(taken(survivor));
            assertThat(stored).hasSize(SEATS);
            assertThat(List.copyOf(stored.values()))
                    .isEqualTo(LongStream.rangeClosed(1, SEATS).boxed().toList());
            try (PostgresEventStore store = database.open()) {
                assertThat(store.append(List.of(event("a", "x:1")), Condition.NONE)
                                .join()
                                .first())
                        .isEqualTo(SEATS + 1);
                await().untilAsserted(() -> assertThat(store.tagged()).isEqualTo(SEATS + 1));
                assertThat(TagIndex.of(database).faults()).isEmpty();
            }
        }
    }

    private void letGo(ChildJvm... processes) throws SQLException {
        for (ChildJvm process : processes) {
            process.awaitLine("ready"::equals, LONG);
        }
        startLine.close();
    }

    private ChildJvm process(String... howLong) {
        TestDatabase at = database.database();
        return ChildJvm.start(
                AppendingProcess.class,
                Stream.concat(
                                Stream.of(at.url(), at.user(), at.password(), Integer.toString(SEATS)),
                                Stream.of(howLong))
                        .toArray(String[]::new));
    }

    /** By event id, the position that the process was told. */
    private static Map<String, Long> taken(ChildJvm process) {
        Map<String, Long> taken = new LinkedHashMap<>();
        for (String line : process.lines()) {
            String[] words = line.split(" ");
            if (words[0].equals("took")) {
                taken.put(words[2], Long.valueOf(words[3]));
            }
        }
        return taken;
    }

    /** As a relay does: asks for what follows the last position it has seen, again and again. */
    private List<Long> readAlong(AtomicBoolean done) throws SQLException {
        List<Long> seen = new ArrayList<>();
        try (Connection connection = database.database().connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select position from events where position > ? order by position limit 100")) {
            boolean last = false;
            while (!last) {
                last = done.get();
                statement.setLong(1, seen.isEmpty() ? 0 : seen.getLast());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        seen.add(rows.getLong(1));
                        last = false;
                    }
                }
            }
        }
        return seen;
    }

    private Map<String, Long> stored() throws SQLException {
        Map<String, Long> stored = new LinkedHashMap<>();
        try (Connection connection = database.database().connect();
                PreparedStatement statement =
                        connection.prepareStatement("select id, position from events order by position");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getLong(2));
            }
        }
        return stored;
    }

    private long seats() throws SQLException {
        try (Connection connection = database.database().connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(distinct tag) from tags_of_events where tag like 'seat:%'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

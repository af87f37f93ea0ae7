package dev.tandem.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.rows.ChangeLog;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.testing.TestSize;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Changes are counted in the order of commits, each once, and rows can be read as they stood after any of them. */
class ChangesTest {

    private static final int ROUNDS = TestSize.of(8, 25);

    @Test
    void rowsAreReadAsTheyStoodAfterAnyChangeWhateverBrokeOffMeanwhile() throws Exception {
        Random random = new Random(7);
        Map<ChangeMark, Map<String, String>> stood = new LinkedHashMap<>();
        long last = 0;
        try (Scene scene = new Scene()) {
            for (int i = 0; i < 3; i++) { // restarted, with nothing in memory
                try (Instance instance = scene.start(new Journeys(), failingNowAndThen(random))) {
                    for (int round = 0; round < ROUNDS; round++) {
                        long first = last + 1;
                        last += 1 + random.nextInt(30);
                        scene.topic.publish(first, last, 10);
                        Scene.settle(instance, last);
                        FollowedReadModel model = read(instance);
                        stood.put(model.mark(), rows(model));
                    }
                }
            }
            try (Instance instance = scene.start(new Journeys())) {
                Scene.settle(instance, last);
                FollowedReadModel model = read(instance);

                stood.forEach((mark, rows) -> assertThat(rows(model.asOf(mark.number())))
                        .as("as of %s", mark)
                        .isEqualTo(rows));
                List<Long> numbers = model.sql("select number from {change} order by number")
                        .query(Long.class)
                        .list();
                assertThat(numbers)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(0, model.mark().number())
                                        .boxed()
                                        .toList());
                assertThat(stood.keySet().stream().map(ChangeMark::number)).isSorted();
                assertThat(stood.size()).as("states that were seen").isGreaterThan(2 * ROUNDS);

                forget(scene, instance);
                assertThat(model.sql("select count(*) from {change}")
                                .query(Long.class)
                                .single())
                        .as("moments that are known once all are long ago: the last alone")
                        .isOne();
                assertThat(rows(model.asOf(model.mark().number()))).isEqualTo(rows(model));
            }
        }
    }

    /** Whatever is done in a transaction may be lost, and whoever did it begins again from what is stored. */
    private static CrashPoint.Listener failingNowAndThen(Random random) {
        return (_, _) -> {
            if (random.nextInt(12) == 0) {
                throw new IllegalStateException("broken off, for a test");
            }
        };
    }

    private static void forget(Scene scene, Instance instance) throws Exception {
        RowStore rows = new RowStore(
                java.util.Objects.requireNonNull(instance.serving()).schema(), new Journeys().tables());
        try (Connection connection = scene.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            ChangeLog changes = rows.changes();
            while (rows.prune(connection, changes, Duration.ofMillis(-1))) {
                connection.commit();
            }
            connection.commit();
        }
    }

    private static FollowedReadModel read(Instance instance) {
        return instance.reads.followed(Journeys.NAME, new Consistency(null, _ -> {}));
    }

    private static Map<String, String> rows(ReadModel model) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : List.of("journeys", "open")) {
            model.sql("select key, doc::text from {" + table + "}")
                    .query((row, _) -> rows.put(table + " " + row.getString(1), row.getString(2)))
                    .list();
        }
        return rows;
    }
}

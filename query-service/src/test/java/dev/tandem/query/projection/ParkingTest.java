package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.consistency.NotYetConsistentException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PGInterval;

/** A poison event stops its key, not the world, and is never skipped. */
class ParkingTest {

    private static final long POISON = 105;
    private static final String POISONED = SampleEvents.at(POISON).topicKey();

    private final Scene scene = new Scene();
    private final AtomicBoolean healed = new AtomicBoolean();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPoisonEventIsParkedWithItsSuccessorsAndTheRestGoesOn() {
        scene.topic.publish(1, 1_000, 100);
        try (Instance instance = scene.start(poisonedAt(POISON))) {
            settle(instance, 1_000);

            List<Long> parked = new ArrayList<>();
            for (long position = POISON; position <= 1_000; position++) {
                if (isFolded(position) && SampleEvents.at(position).topicKey().equals(POISONED)) {
                    parked.add(position);
                }
            }
            assertThat(parked).hasSizeGreaterThan(5);
            assertThat(parkedPositions(instance)).isEqualTo(parked);
            assertThat(instance.reads.of(Journeys.NAME)).isNotNull();
            assertThat(instance.contained).as("what an answer is sure to hold").hasValue(POISON - 1);
            assertRowsAreReplayed(instance, new Journeys(), 1_000, unless(parked));
            assertThat(instance.sql
                            .sql("select error from projection.parked where attempts > 0")
                            .query(String.class)
                            .list())
                    .containsExactly("IllegalStateException: poison at " + POISON);
        }
    }

    @Test
    void whatWasParkedIsFoldedInOrderOnceItCanBe() {
        scene.topic.publish(1, 500, 100);
        try (Instance instance = scene.start(poisonedAt(POISON))) {
            settle(instance, 500);
        }
        try (Instance instance = scene.start(poisonedAt(POISON))) { // parked events outlive the process
            scene.topic.publish(501, 600, 100);
            settle(instance, 600);
            assertThat(parkedPositions(instance)).hasSizeGreaterThan(5);

            healed.set(true);
            waitUntil(() -> parkedPositions(instance).isEmpty());
            scene.topic.publish(601, 700, 100);
            settle(instance, 700);

            assertRowsAreReplayed(instance, 700);
        }
    }

    @Test
    void aSecondPoisonOfTheKeyStopsTheRetryThere() {
        scene.topic.publish(1, 500, 100);
        long second = 0;
        for (long position = POISON + 1; second == 0; position++) {
            if (isFolded(position) && SampleEvents.at(position).topicKey().equals(POISONED)) {
                second = position;
            }
        }
        long last = second;
        Journeys projection =
                new Journeys(1, event -> event.position() == last || (event.position() == POISON && !healed.get()));
        try (Instance instance = scene.start(projection)) {
            settle(instance, 500);
            healed.set(true);

            waitUntil(() -> parkedPositions(instance).getFirst() == last);
            List<Long> still = parkedPositions(instance);
            assertRowsAreReplayed(instance, new Journeys(), 500, unless(still));
        }
    }

    @Test
    void tryingAgainWaitsLongerEachTime() {
        scene.topic.publish(1, 200, 100);
        try (Instance instance = scene.start(poisonedAt(POISON))) {
            waitUntil(() -> attempts(instance) >= 3);

            Duration wait = instance.sql
                    .sql("select next_try_at - last_tried_at from projection.parked where attempts > 0")
                    .query((row, number) ->
                            Duration.ofMillis(Math.round(((PGInterval) row.getObject(1)).getSeconds() * 1_000)))
                    .single();
            assertThat(wait).isBetween(Duration.ofMillis(400), Instance.SETTINGS.lastRetry());
        }
    }

    @Test
    void whatCannotBeReadIsParkedLikeWhatCannotBeFolded() {
        Event fine = SampleEvents.advanced(new RequisitionId("r1"), "a1", Stage.OFFER);
        String type = "hiring.CandidateAdvanced";
        byte[] json = "{\"application\": \"a".getBytes(StandardCharsets.UTF_8);
        List<ProducerRecord<String, byte[]>> records = List.of(
                scene.topic.record(1, fine),
                scene.topic.record(2, "r2", type, json, Map.of()),
                scene.topic.record(
                        3, "r3", type, scene.topic.record(3, fine).value(), Map.of(EventHeaders.VERSION, "99")),
                new ProducerRecord<>(scene.kafka.topic(), "r4", "what is this?".getBytes(StandardCharsets.UTF_8)),
                scene.topic.record(4, "r5", "hiring.FromTheFuture", json, Map.of()),
                scene.topic.record(5, fine));
        scene.topic.publish(records);

        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 5);

            assertThat(instance.sql
                            .sql("select key, error from projection.parked order by key")
                            .query((row, number) -> row.getString(1) + ": " + row.getString(2))
                            .list())
                    .satisfiesExactly(
                            broken -> assertThat(broken).startsWith("r2: ").contains("Unexpected"),
                            future -> assertThat(future)
                                    .startsWith("r3: ")
                                    .contains("version 99", "update what reads it"),
                            foreign -> assertThat(foreign).startsWith("r4: ").contains("has no header"));
            assertRowsAreReplayed(
                    instance, new Journeys(), 5, position -> position == 1 || position == 5 ? fine : skipped());
        }
    }

    @Test
    void aRowThatTheDatabaseRefusesParksItsEventOnly() {
        List<Event> events = new ArrayList<>(SampleEvents.between(1, 200));
        Event refused = SampleEvents.advanced(new RequisitionId("r7"), "a1", Stage.OFFER, "no text in SQL holds a \0");
        events.set(99, refused);
        scene.topic.publish(1, events);

        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 200);

            List<Long> parked = parkedPositions(instance);
            assertThat(parked).startsWith(100L).hasSizeGreaterThan(1);
            assertRowsAreReplayed(
                    instance,
                    new Journeys(),
                    200,
                    position -> parked.contains(position) ? skipped() : events.get((int) position - 1));
            assertThat(instance.sql
                            .sql("select error from projection.parked where position = 100")
                            .query(String.class)
                            .single())
                    .contains("PSQLException")
                    .doesNotContain("no text in SQL"); // what an error shows is not for everybody who may see errors
        }
    }

    @Test
    void aQueryIsNotToldThatItSeesWhatIsParked() {
        scene.topic.publish(1, 200, 100);
        try (Instance instance = scene.start(poisonedAt(POISON))) {
            settle(instance, 200);

            instance.token.set(new ConsistencyToken(Map.of(POISONED, POISON)));
            assertThatThrownBy(() -> instance.reads.of(Journeys.NAME))
                    .isInstanceOf(NotYetConsistentException.class)
                    .hasMessageContaining("could not fold an event of " + POISONED);
            instance.token.set(new ConsistencyToken(Map.of(POISONED, POISON - 1)));
            assertThat(instance.reads.of(Journeys.NAME)).isNotNull();
        }
    }

    private Journeys poisonedAt(long position) {
        return new Journeys(1, event -> event.position() == position && !healed.get());
    }

    private static LongFunction<Event> unless(List<Long> positions) {
        return position -> positions.contains(position) ? skipped() : SampleEvents.at(position);
    }

    private static Event skipped() {
        return SampleEvents.registered("nobody");
    }

    private static boolean isFolded(long position) {
        return new Journeys().folds().contains(SampleEvents.at(position).getClass());
    }

    private static List<Long> parkedPositions(Instance instance) {
        return instance.sql
                .sql("select position from projection.parked order by position")
                .query(Long.class)
                .list();
    }

    private static int attempts(Instance instance) {
        return instance.sql
                .sql("select coalesce(max(attempts), 0) from projection.parked")
                .query(Integer.class)
                .single();
    }
}

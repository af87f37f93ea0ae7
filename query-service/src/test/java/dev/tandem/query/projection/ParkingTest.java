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
import java.util.stream.Stream;
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
            assertThat(instance.read()).isNotNull();
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
        byte[] json = "{\"application\": 7}".getBytes(StandardCharsets.UTF_8);
        List<ProducerRecord<String, byte[]>> records = List.of(
                scene.topic.record(1, fine),
                scene.topic.record(2, "r2", type, json, Map.of()),
                scene.topic.record(
                        3, "r3", type, scene.topic.record(3, fine).value(), Map.of(EventHeaders.VERSION, "99")),
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
                            broken -> assertThat(broken).startsWith("r2: ").contains("CandidateAdvanced"),
                            future -> assertThat(future)
                                    .startsWith("r3: ")
                                    .contains("version 99", "update what reads it"));
            assertRowsAreReplayed(
                    instance, new Journeys(), 5, position -> position == 1 || position == 5 ? fine : skipped());
        }
    }

    @Test
    void whatIsNoEventIsLeftOutAndHoldsNothingUp() {
        String r1 = SampleEvents.at(1).topicKey();
        String type = "hiring.CandidateAdvanced";
        byte[] json = scene.topic.record(1, SampleEvents.at(1)).value();
        byte[] garbage = "{what is this?".getBytes(StandardCharsets.UTF_8);
        scene.topic.publish(1, 100, 100);
        scene.topic.publish(List.of(
                new ProducerRecord<>(scene.kafka.topic(), r1, garbage),
                new ProducerRecord<>(scene.kafka.topic(), r1, null),
                new ProducerRecord<>(scene.kafka.topic(), null, json),
                scene.topic.record(101, r1, type, garbage, Map.of()),
                scene.topic.record(101, r1, type, json, Map.of(EventHeaders.ID, "no uuid")),
                scene.topic.record(101, r1, type, json, Map.of(EventHeaders.TIME, "yesterday")),
                scene.topic.record(1_000_000_000, r1, type, garbage, Map.of()),
                scene.topic.record(0, r1, type, json, Map.of()),
                scene.topic.record(101, r1, type, json, Map.of(EventHeaders.POSITION, "many"))));
        scene.topic.publish(101, 300, 100);

        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 300);

            assertRowsAreReplayed(instance, 300);
            assertThat(instance.read()).isNotNull();
            assertThat(instance.contained).hasValue(300);
            assertThat(parkedPositions(instance)).isEmpty();
            assertThat(instance.sql
                            .sql(
                                    "select set_aside_by || ': ' || error from projection.set_aside where position is null")
                            .query(String.class)
                            .list())
                    .hasSize(9)
                    .allSatisfy(record -> assertThat(record).startsWith("system: ForeignRecordException: "));
        }
    }

    @Test
    void anEventThatTheTopicLostHoldsNobodyUpForEver() {
        scene.topic.publish(1, 100, 100);
        byte[] garbage = "{what is this?".getBytes(StandardCharsets.UTF_8);
        scene.topic.publish(List.of(scene.topic.record(101, "r1", "hiring.CandidateAdvanced", garbage, Map.of())));
        scene.topic.publish(102, List.of(SampleEvents.at(102)));

        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> {
                if (instance.serving() != null) {
                    instance.read();
                }
                return instance.contained.get() == 102;
            });
        }
    }

    @Test
    void whatWasParkedIsGoneWithItsTopicUnlessTheNewOneBringsItAgain() throws Exception {
        List<Event> events = new ArrayList<>(SampleEvents.between(1, 200));
        Event broken = SampleEvents.advanced(new RequisitionId("r7"), "a1", Stage.OFFER, "what SQL refuses");
        events.set(99, broken);
        long other = Stream.iterate(150L, n -> n + 1)
                .filter(n -> isFolded(n) && !SampleEvents.at(n).topicKey().equals("r7"))
                .findFirst()
                .orElseThrow();
        Journeys projection = new Journeys(1, event -> event.position() == other);
        scene.topic.publish(1, events);
        try (Instance instance = scene.start(projection)) {
            settle(instance, 200);
            assertThat(parkedPositions(instance)).contains(100L, other);
        }
        scene.createTopicAnew();
        List<Event> mended = new ArrayList<>(events);
        mended.set(99, SampleEvents.registered("somebody")); // what the topic had there was never in the store
        try (EventTopic anew = new EventTopic(scene.kafka.bootstrapServers(), scene.kafka.topic())) {
            anew.publish(1, mended.subList(0, 99));
            anew.publish(101, mended.subList(100, 200));
        }

        try (Instance instance = scene.start(projection)) {
            waitUntil(() ->
                    parkedKeys(instance).equals(List.of(SampleEvents.at(other).topicKey())));
            assertThat(parkedPositions(instance)).as("this one came again").startsWith(other);
        }
        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> {
                if (instance.serving() != null) {
                    instance.read();
                }
                return instance.contained.get() == 200;
            });
            assertThat(parkedPositions(instance)).as("nothing stands still").isEmpty();
        }
    }

    @Test
    void aRowThatTheDatabaseRefusesParksItsEventOnly() {
        List<Event> events = new ArrayList<>(SampleEvents.between(1, 200));
        Event refused = SampleEvents.advanced(new RequisitionId("r7"), "a1", Stage.OFFER, "what SQL refuses");
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
                    .doesNotContain("what SQL refuses"); // what an error shows is not for everybody who may see errors
        }
    }

    @Test
    void aQueryIsNotToldThatItSeesWhatIsParked() {
        scene.topic.publish(1, 200, 100);
        try (Instance instance = scene.start(poisonedAt(POISON))) {
            settle(instance, 200);

            instance.token.set(new ConsistencyToken(Map.of(POISONED, POISON)));
            assertThatThrownBy(() -> instance.read())
                    .isInstanceOf(NotYetConsistentException.class)
                    .hasMessageContaining("could not fold an event of " + POISONED);
            instance.token.set(new ConsistencyToken(Map.of(POISONED, POISON - 1)));
            assertThat(instance.read()).isNotNull();
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

    private static List<String> parkedKeys(Instance instance) {
        return instance.sql
                .sql("select distinct key from projection.parked")
                .query(String.class)
                .list();
    }

    private static int attempts(Instance instance) {
        return instance.sql
                .sql("select coalesce(max(attempts), 0) from projection.parked")
                .query(Integer.class)
                .single();
    }
}

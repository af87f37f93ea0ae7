package dev.tandem.command.relay;

import static dev.tandem.command.relay.Topic.assertEachOnceInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tandem.command.relay.RelayStatus.State;
import dev.tandem.command.relay.Topic.Seen;
import dev.tandem.eventstore.log.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RelayTest {

    private Stage stage;

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    @BeforeEach
    void set() {
        stage = Stage.set();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tenThousandEventsArriveEachOnceInTheOrderOfTheStore() {
        stage.append(6_000, 200);
        Relay relay = stage.relay();
        stage.append(4_000, 200);
        awaitRelayed(10_000);

        List<Seen> seen = stage.topic().read();
        assertEachOnceInOrder(seen, 10_000);
        assertThat(seen.stream().map(Seen::partition).distinct()).hasSize(6);
        List<StoredEvent> stored = stage.store.read(0, 10_000);
        for (Seen event : seen) {
            StoredEvent original = stored.get((int) event.position() - 1);
            assertThat(Topic.header(event.raw(), "ce_id"))
                    .isEqualTo(original.id().toString());
            assertThat(event.raw().value()).isEqualTo(original.payload());
            assertThat(original.tags()).contains("requisition:" + event.key());
        }
        await().until(() -> relay.status().equals(new RelayStatus(State.LEADING, 10_000, null)));
    }

    @Test
    void goesOnWhereAnotherStoppedAndSendsNothingTwice() {
        stage.append(150, 7);
        stage.relay().stop();
        Relay first = stage.relay();
        awaitRelayed(150);
        first.stop();
        assertThat(first.status().state()).isEqualTo(State.STOPPED);
        stage.append(150, 7);
        stage.relay();
        awaitRelayed(300);

        assertEachOnceInOrder(stage.topic().read(), 300);
    }

    @Test
    void isWokenByTheAppendAndNeedNotWaitForItsPoll() {
        Relay relay = stage.relay(withPoll(Duration.ofMinutes(10)), _ -> {});
        await().until(() -> relay.status().state() == State.LEADING);

        stage.append(1, 1);

        awaitRelayed(1);
    }

    @Test
    void ofTwoRelaysOneLeadsAndTheOtherTakesOverWhenItStops() {
        Relay one = stage.relay();
        await().until(() -> one.status().state() == State.LEADING);
        Relay other = stage.relay();
        stage.append(500, 7);
        awaitRelayed(500);
        await().until(() -> other.status().state() == State.STANDBY);

        one.stop();
        await().until(() -> other.status().state() == State.LEADING);
        stage.append(500, 7);
        awaitRelayed(1_000);

        assertEachOnceInOrder(stage.topic().read(), 1_000);
    }

    @Test
    void whoseLockDiedWithItsConnectionStepsDownAndNothingIsDoubled() throws SQLException {
        stage.relay();
        stage.relay();
        for (int round = 1; round <= 5; round++) {
            stage.append(300, 7);
            terminateTheLeadersConnection();
            stage.append(300, 7);
            awaitRelayed(600 * round);
        }

        assertEachOnceInOrder(stage.topic().read(), 3_000);
    }

    @Test
    void aSenderThatWasReplacedInTheMiddleOfABatchCanCommitNothing() throws InterruptedException {
        stage.append(20, 3);
        TopicIdentity.ensure(stage.kafka, stage.settings);
        List<StoredEvent> batch = stage.store.read(0, 20);
        List<Long> none = Collections.nCopies(6, 0L);

        try (EventSender zombie = new EventSender(stage.kafka, stage.settings, step -> {
            try (EventSender successor = new EventSender(stage.kafka, stage.settings, _ -> {})) {
                successor.send(batch, none);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        })) {
            assertThatThrownBy(() -> zombie.send(batch, none)).isInstanceOf(KafkaException.class);
        }

        assertEachOnceInOrder(stage.topic().read(), 20);
    }

    @Test
    void whoLeadsNoLongerRecordsNothing() throws SQLException {
        TopicTail tail = new TopicTail("id", 0, List.of(0L), List.of(0L));
        try (Leadership deposed = acquire()) {
            Checkpoint checkpoint = deposed.begin(recorded -> ResumePoint.from(recorded, tail, 100));
            deposed.record(checkpoint.at(10, List.of(10L)));
            assertThat(Leadership.tryAcquire(stage.database::connect, stage.settings.topic()))
                    .isNull();

            stage.progress().resend(0);

            assertThatThrownBy(deposed::check).isInstanceOf(LeadershipLostException.class);
            assertThatThrownBy(() -> deposed.record(checkpoint.at(20, List.of(20L))))
                    .isInstanceOf(LeadershipLostException.class);
        }
        assertThat(stage.progress().position()).isZero();
    }

    @Test
    void sendsEverythingAgainWhenAskedAndConsumersThatComparePositionsDropIt() {
        stage.append(250, 7);
        stage.relay();
        awaitRelayed(250);

        assertThat(stage.progress().resend(0)).isTrue();
        await().until(() -> stage.topic().read().size() == 500);
        stage.append(50, 7);
        awaitRelayed(300);

        List<Seen> seen = stage.topic().read();
        assertThat(seen).hasSize(550);
        assertEachOnceInOrder(Topic.dropping(seen), 300);
        assertThat(stage.progress().resend(300)).as("nothing stands behind it").isFalse();
    }

    @Test
    void fillsATopicAnewThatWasDeleted() throws Exception {
        stage.append(250, 7);
        Relay relay = stage.relay();
        awaitRelayed(250);

        try (Admin admin = Admin.create(stage.kafka.with(Map.of()))) {
            admin.deleteTopics(List.of(stage.settings.topic())).all().get();
            // Until the broker has carried it out, it takes what is sent to it.
            await().until(() -> !admin.listTopics().names().get().contains(stage.settings.topic()));
        }
        stage.append(50, 7);
        awaitRelayed(300);
        await().until(() -> relay.status().state() == State.LEADING);

        assertEachOnceInOrder(stage.topic().read(), 300);
    }

    @Test
    void aRelayThatIsStuckIsToldByWhatItDoesNotDo() {
        CountDownLatch stuck = new CountDownLatch(1);
        stage.relay(stage.settings, step -> {
            if (step == BatchStep.SENT) {
                awaitQuietly(stuck);
            }
        });
        stage.append(1, 1);

        await().until(() ->
                stage.workers.troubles().stream().anyMatch(trouble -> trouble.startsWith("relay has done nothing")));

        stuck.countDown();
        await().until(() -> stage.workers.troubles().isEmpty());
        awaitRelayed(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesATopicThatWasFilledFromAnotherStore() {
        stage.append(10, 1);
        stage.relay();
        awaitRelayed(10);

        try (Stage other = Stage.withEmptyStore(stage)) {
            Relay relay = other.relay();
            await().until(() -> relay.status().state() == State.STUCK);
            assertThat(relay.status().problem()).contains("up to position 10").contains("the store ends at 0");
        }
        assertThat(stage.topic().read()).hasSize(10);
    }

    @Test
    void aTopicWithTheHeadersOfAnEarlierVersionIsFilledAnewOnceAndSaysSo() throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger logger = (Logger) LoggerFactory.getLogger(TopicIdentity.class);
        logger.setLevel(Level.WARN);
        logger.addAppender(said);
        stage.append(300, 7);
        stage.relay().stop();
        Relay before = stage.relay();
        awaitRelayed(300);
        before.stop();
        String old = TopicIdentity.ensure(stage.kafka, stage.settings).id();
        try (Connection connection = stage.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update relay_checkpoint set envelope = 1");
        }

        stage.append(1, 1);
        Relay upgraded = stage.relay();
        awaitRelayed(301);
        upgraded.stop();

        String anew = TopicIdentity.ensure(stage.kafka, stage.settings).id();
        assertThat(anew).isNotEqualTo(old);
        List<Seen> seen = stage.topic().read();
        assertEachOnceInOrder(seen, 301);
        assertThat(seen)
                .allSatisfy(event ->
                        assertThat(event.raw().headers().headers("ce_position")).isEmpty());
        logger.detachAppender(said);
        assertThat(said.list).singleElement().asString().contains("is made anew, once, and filled from position 1");

        stage.append(1, 1);
        Relay again = stage.relay();
        awaitRelayed(302);
        again.stop();
        assertThat(TopicIdentity.ensure(stage.kafka, stage.settings).id())
                .as("once")
                .isEqualTo(anew);
    }

    private RelaySettings withPoll(Duration poll) {
        RelaySettings usual = stage.settings;
        return new RelaySettings(
                usual.topic(),
                usual.partitions(),
                usual.replicationFactor(),
                usual.batch(),
                usual.maxRecordBytes(),
                usual.transactionalId(),
                poll,
                usual.standby(),
                usual.patience(),
                usual.backoff(),
                usual.schemas());
    }

    private Leadership acquire() throws SQLException {
        return Objects.requireNonNull(Leadership.tryAcquire(stage.database::connect, stage.settings.topic()));
    }

    private void awaitRelayed(long position) {
        await().until(() -> stage.progress().position() == position);
    }

    private void terminateTheLeadersConnection() throws SQLException {
        try (Connection connection = stage.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(l.pid)
                      from pg_locks l join pg_database d on d.oid = l.database
                     where l.locktype = 'advisory' and l.objid::bigint + (l.classid::bigint << 32)
                           = hashtextextended('tandem.relay:%s', 0)
                       and d.datname = current_database()
                    """.formatted(stage.settings.topic()));
        }
    }
}

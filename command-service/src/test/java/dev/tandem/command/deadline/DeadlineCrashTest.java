package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Houses.houseTermsAdopted;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.testing.ChildJvm;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An instance is killed (SIGKILL) in the middle of a check; another one finishes what it began. */
class DeadlineCrashTest {

    private static final Instant LATE = day(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String WAITING = """
            select pid from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like 'delete from due_checks%'""";

    private static final String WAITING_TO_APPEND = """
            select pid from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'""";

    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void whatWasBeingCheckedWhenAnInstanceDiedIsRecordedOnceByAnother() throws Exception {
        aSubmittalIsOnSchedule();
        try (Connection holdingUp = database.connect();
                ChildJvm child = child()) {
            lockTheLog(holdingUp);
            child.awaitLine(DeadlineChild.READY::equals, PATIENCE);
            await().atMost(PATIENCE).until(this::underWay);

            child.kill();
        }

        assertThatItIsRecordedOnceAndTheScheduleIsClear();
    }

    @Test
    void whatWasRecordedWhenAnInstanceDiedIsNotRecordedAgain() throws Exception {
        aSubmittalIsOnSchedule();
        try (Connection holdingUp = database.connect();
                Connection keepingTheEntry = database.connect();
                ChildJvm child = child()) {
            lockTheLog(holdingUp);
            child.awaitLine(DeadlineChild.READY::equals, PATIENCE);
            await().atMost(PATIENCE).until(this::underWay);
            keepingTheEntry.setAutoCommit(false);
            execute(keepingTheEntry, "select 1 from due_checks where picked for update");
            holdingUp.close();
            await().atMost(PATIENCE).until(this::recorded);
            await().atMost(PATIENCE).until(() -> count(WAITING) == 1);

            child.kill();
            end(WAITING);
        }
        assertThat(underWay()).as("the entry is still there").isTrue();

        assertThatItIsRecordedOnceAndTheScheduleIsClear();
    }

    /** Both instances are configured as in earnest; it may take twice as long as it should, on a machine with much to do. */
    @Test
    void anotherInstanceGoesOnWithinTenSecondsOfADeath() throws Exception {
        aSubmittalIsOnSchedule();
        try (Connection holdingUp = database.connect();
                ChildJvm child = child(DeadlineChild.AS_LIVELY)) {
            lockTheLog(holdingUp);
            child.awaitLine(DeadlineChild.READY::equals, PATIENCE);
            await().atMost(PATIENCE).until(() -> count(WAITING_TO_APPEND) == 1);
            try (Instance other = Instance.startAsLively(database, TestClock.runningFrom(lastHeartbeat()))) {
                child.kill();
                end(WAITING_TO_APPEND);
                assertThat(recorded()).isFalse();
                holdingUp.close();

                await().atMost(SOON.multipliedBy(2)).until(this::recorded);
                assertThat(other.bean(DeadlineSettings.class).takenOverWithin()).isLessThanOrEqualTo(SOON);
                other.settle();
                assertThat(other.only(SubmittalReviewOverdue.class).occurredAt())
                        .isEqualTo(hour(48));
            }
        }
    }

    /** Terms of the house are adopted for many searches under way, and whoever copies them into each dies when some have them. */
    @Test
    void whatBindsEachSearchIsCopiedOnceAlthoughAnInstanceDiesInTheMidst() throws Exception {
        List<RequisitionId> searches = IntStream.range(0, 60)
                .mapToObj(number -> new RequisitionId("req-" + number))
                .toList();
        try (Instance instance = Instance.start(database, new TestClock(MONDAY), "--tandem.clocks.enabled=false")) {
            searches.forEach(search -> instance.happened(day(-1), opened(search)));
            instance.happened(MONDAY, houseTermsAdopted(1));
        }
        try (Connection holdingUp = database.connect();
                ChildJvm child = child()) {
            lockTheLog(holdingUp);
            child.awaitLine(DeadlineChild.READY::equals, PATIENCE);
            await().atMost(PATIENCE).until(() -> count(WAITING_TO_APPEND) > 0);
            execute(holdingUp, "select pg_advisory_unlock(7242)");
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> applied() > 0);
            lockTheLog(holdingUp);
            assertThat(applied()).as("some have them and some do not").isBetween(1L, searches.size() - 1L);

            child.kill();
        }
        try (Instance other = Instance.start(database, TestClock.runningFrom(LATE.plus(Duration.ofMinutes(5))))) {
            await().atMost(PATIENCE).until(() -> {
                other.settle();
                return other.scheduled().stream().noneMatch(place -> place.contains("ApplyHouseTerms"));
            });
            assertThat(other.events(TermsApplied.class))
                    .extracting(applied -> applied.event().requisition())
                    .containsExactlyInAnyOrderElementsOf(searches);
        }
    }

    private long applied() {
        return jdbc.sql("select count(*) from events where type = 'hiring.TermsApplied'")
                .query(Long.class)
                .single();
    }

    private Instant lastHeartbeat() {
        return jdbc.sql("select max(last_heartbeat) from due_checks where picked")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void aSubmittalIsOnSchedule() {
        try (Instance instance = Instance.start(database, new TestClock(MONDAY))) {
            instance.happened(day(-1), partnershipAgreed());
            instance.happened(MONDAY, submitted());
            instance.settle();
        }
    }

    private ChildJvm child() {
        return child("more-lively");
    }

    private ChildJvm child(String liveliness) {
        return ChildJvm.start(
                DeadlineChild.class, database.url(), database.user(), database.password(), LATE.toString(), liveliness);
    }

    /** Appends take this lock; who waits for it has decided and not yet recorded. */
    private static void lockTheLog(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_lock(7242)");
    }

    /** Its statement waits in the server, which would carry it out before it noticed that nobody is there to hear of it. */
    private void end(String waiting) {
        jdbc.sql("select pg_terminate_backend(pid) from (%s)".formatted(waiting))
                .query(Boolean.class)
                .list();
        await().atMost(PATIENCE).until(() -> count(waiting) == 0);
    }

    private long count(String waiting) {
        return jdbc.sql("select count(*) from (%s)".formatted(waiting))
                .query(Long.class)
                .single();
    }

    private boolean underWay() {
        return jdbc.sql("select exists (select from due_checks where picked)")
                .query(Boolean.class)
                .single();
    }

    private boolean recorded() {
        return jdbc.sql("select exists (select from events where type = 'hiring.SubmittalReviewOverdue')")
                .query(Boolean.class)
                .single();
    }

    private void assertThatItIsRecordedOnceAndTheScheduleIsClear() {
        // So much later that the heartbeat of the dead one is missed.
        TestClock later = TestClock.runningFrom(LATE.plus(Duration.ofMinutes(5)));
        try (Instance other = Instance.start(database, later)) {
            await().atMost(PATIENCE).until(() -> {
                other.settle();
                return other.scheduled().stream().noneMatch(place -> place.contains("RecordOverdue"));
            });
            assertThat(other.only(SubmittalReviewOverdue.class).occurredAt()).isEqualTo(hour(48));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

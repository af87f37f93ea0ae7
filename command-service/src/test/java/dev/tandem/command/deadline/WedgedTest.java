package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.progress.Workers;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.TaskScheduler;

/** A worker that is stuck is told by what it does not do. */
class WedgedTest {

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final Instance instance = Instance.start(database, time, "--tandem.progress.bound=700ms");

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void aKeeperThatIsStuck() throws SQLException {
        instance.settle();

        whileLocked("set_aside", "access exclusive", () -> {
            instance.happened(day(-1), partnershipAgreed());
            awaitStuck("deadline-keeper");
        });

        awaitWell();
    }

    @Test
    void aLookAtADeadlineThatIsStuck() throws SQLException {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();

        whileLocked("events", "exclusive", () -> {
            time.set(hour(49));
            awaitStuck("deadlines");
        });

        awaitWell();
    }

    @Test
    void aDestructionOfKeysThatIsStuck() throws SQLException {
        whileLocked("subject_keys", "access exclusive", () -> {
            instance.happened(MONDAY, forgotten("cand-1"));
            awaitStuck("key-destruction");
        });

        awaitWell();
    }

    @Test
    void nothingElseThatIsDoneNowAndThenHoldsUpTheDestructionOfKeys() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        TaskScheduler scheduler = instance.bean(TaskScheduler.class);
        var stuck = scheduler.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    awaitQuietly(never);
                },
                Duration.ofMillis(1));
        awaitQuietly(begun);
        try {
            instance.jdbc()
                    .sql("insert into subject_keys (kind, subject, wrapped) values ('candidate', 'cand-2', '\\x00')")
                    .update();
            instance.happened(MONDAY, forgotten("cand-2"));

            await().until(() -> instance.jdbc()
                    .sql("select wrapped is null from subject_keys where subject = 'cand-2'")
                    .query(Boolean.class)
                    .single());
        } finally {
            stuck.cancel(true);
            never.countDown();
        }
    }

    private static CandidateForgotten forgotten(String candidate) {
        return new CandidateForgotten(new CandidateId(candidate), ErasureGround.values()[0], new PersonId("pia"));
    }

    private void awaitStuck(String worker) {
        await().until(() -> instance.bean(Workers.class).troubles().stream()
                .anyMatch(trouble -> trouble.startsWith(worker + " has")));
        assertThat(instance.health("progress")).isEqualTo(Status.DOWN);
    }

    private void awaitWell() {
        await().until(() -> instance.health("progress").equals(Status.UP));
    }

    private void whileLocked(String table, String mode, Runnable meanwhile) throws SQLException {
        try (Connection connection = database.connect();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table " + table + " in " + mode + " mode");
            meanwhile.run();
            connection.rollback();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

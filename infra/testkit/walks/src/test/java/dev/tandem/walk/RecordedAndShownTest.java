package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.DatedObligation;
import dev.tandem.query.pipeline.progress.DatedObligation.State;
import dev.tandem.query.pipeline.progress.Ledgers;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one service puts on record as overdue is what the other shows as late, whatever people do in whatever order. */
class RecordedAndShownTest {

    private static final long COURSES = TestSize.isLong() ? 50_000 : 500;

    @Test
    void whatIsRecordedAsOverdueIsShownAsLate() {
        int broken = 0;
        for (long seed = 0; seed < COURSES; seed++) {
            Course course = Course.random(seed, Mix.PROMISES);
            course.rest(Duration.ofDays(70));
            Set<String> recorded = recorded(course);

            assertThat(shown(course)).as("course %s", seed).isEqualTo(recorded);
            broken += recorded.size();
        }
        assertThat(broken).as("promises that were broken").isGreaterThan((int) COURSES);
    }

    private static Set<String> recorded(Course course) {
        Set<String> recorded = new TreeSet<>();
        for (Entry entry : course.log()) {
            if (entry.event() instanceof OverdueEvent overdue) {
                for (Promise<?> promise : Promises.SHOWN) {
                    String subject = promise.subjectOf(overdue);
                    if (subject != null) {
                        recorded.add(line(promise.kind(), overdue.requisition(), subject, overdue.dueAt()));
                    }
                }
            }
        }
        return recorded;
    }

    private static Set<String> shown(Course course) {
        Memory rows = new Memory();
        long position = 0;
        for (Entry entry : course.log()) {
            if (ProgressFold.FOLDS.contains(entry.event().getClass())) {
                ProgressFold.fold(envelope(++position, entry), rows);
            }
        }
        Set<String> late = new TreeSet<>();
        for (RequisitionProgress search : rows.all(ProgressFold.REQUISITIONS)) {
            Instant now = search.stoppedAt() == null ? course.now() : search.stoppedAt();
            late.addAll(late(search.ledgers(), search.clock(), now));
            rows.all(ProgressFold.APPLICATIONS).stream()
                    .filter(application -> application.requisition().equals(search.requisition()))
                    .map(ApplicationProgress::ledgers)
                    .forEach(ledgers -> late.addAll(late(ledgers, search.clock(), now)));
        }
        return late;
    }

    private static Set<String> late(Ledgers ledgers, SlaClock clock, Instant now) {
        Set<String> late = new TreeSet<>();
        for (DatedObligation owed : ledgers.all(clock)) {
            State state = owed.state(now);
            if (state == State.LATE || state == State.OVERDUE) {
                late.add(line(
                        owed.promise(),
                        owed.obligation().subject().requisition(),
                        owed.obligation().subject().key(),
                        owed.due()));
            }
        }
        return late;
    }

    private static String line(PromiseKind promise, RequisitionId requisition, String subject, @Nullable Instant due) {
        return promise + " " + requisition + " " + subject + " due " + due;
    }

    private static Envelope envelope(long position, Entry entry) {
        return new Envelope(
                position,
                0,
                position,
                entry.event().topicKey(),
                entry.recorded().id(),
                1,
                entry.recorded().occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.role(),
                entry.command(),
                null,
                null,
                entry.event());
    }

    /** Rows without a database. */
    private static final class Memory implements Rows {

        private final Map<Table<?>, Map<String, Object>> tables = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked") // a table's rows are of its type
        public <R> @Nullable R get(Table<R> table, String key) {
            return (R) tables.getOrDefault(table, Map.of()).get(key);
        }

        @Override
        public <R> void put(Table<R> table, String key, R row) {
            tables.computeIfAbsent(table, _ -> new HashMap<>()).put(key, row);
        }

        @Override
        public <R> void remove(Table<R> table, String key) {
            tables.getOrDefault(table, new HashMap<>()).remove(key);
        }

        @SuppressWarnings("unchecked") // a table's rows are of its type
        <R> Stream<R> stream(Table<R> table) {
            return tables.getOrDefault(table, Map.of()).values().stream().map(row -> (R) row);
        }

        <R> List<R> all(Table<R> table) {
            return stream(table).toList();
        }
    }
}

package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.DatedObligation.State;
import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one service puts on record as overdue is what the other shows as late, whatever people do in whatever order. */
class RecordedAndShownTest {

    private static final long COURSES = TestSize.isLong() ? 50_000 : 500;

    @Test
    void whatIsRecordedAsOverdueIsShownAsLate() {
        int broken = 0;
        for (long seed = 0; seed < COURSES; seed++) {
            EndedCourse course = EndedCourse.random(seed, seed % 5 == 0 ? Mix.OFFERS : Mix.PROMISES);
            Set<String> recorded = recorded(course);

            assertThat(shown(course)).as("course %s", seed).isEqualTo(recorded);
            broken += recorded.size();
        }
        assertThat(broken).as("promises that were broken").isGreaterThan((int) COURSES);
    }

    /** The promises that are on record as broken. */
    static Set<String> recorded(EndedCourse course) {
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

    /** The promises that the progress of searches shows as late at the end. */
    static Set<String> shown(EndedCourse course) {
        RowsInMemory rows = new RowsInMemory();
        long position = 0;
        for (Entry entry : course.log()) {
            if (ProgressFold.FOLDS.contains(entry.event().getClass())) {
                ProgressFold.fold(EveryReadModel.envelope(++position, entry), rows);
            }
        }
        Set<String> late = new TreeSet<>();
        for (RequisitionProgress search : rows.all(ProgressFold.REQUISITIONS)) {
            Instant now = search.closedAt() == null ? course.now() : search.closedAt();
            late.addAll(late(search.ledgers(), search.clock(), now, course.now()));
            rows.all(ProgressFold.APPLICATIONS).stream()
                    .filter(application -> application.requisition().equals(search.requisition()))
                    .map(ApplicationProgress::ledgers)
                    .forEach(ledgers -> late.addAll(late(ledgers, search.clock(), now, course.now())));
        }
        return late;
    }

    private static Set<String> late(Ledgers ledgers, SlaClock clock, Instant stopped, Instant now) {
        Set<String> late = new TreeSet<>();
        for (DatedObligation owed : ledgers.all(clock)) {
            State state = owed.state(Promises.of(owed.promise()).neverRests() ? now : stopped);
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
}

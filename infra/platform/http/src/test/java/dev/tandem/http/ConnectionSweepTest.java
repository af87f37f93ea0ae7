package dev.tandem.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which connections are closed when they are many, or slow to ask. */
class ConnectionSweepTest {

    private static final long NOW = 1_000_000;

    private final ConnectionSweep sweep = new ConnectionSweep(8); // full with 6
    private final List<Fake> open = new ArrayList<>();

    @Test
    void fewMayWaitAsLongAsTheyLike() {
        open(6, NOW - 60_000);

        assertThat(sweep.sweep(open, NOW)).isZero();
    }

    @Test
    void ofTooManyThoseThatWaitedLongestAreClosedAndNoMoreThanItTakes() {
        open(5, NOW - 5_000);
        open(3, NOW - 9_000);

        assertThat(sweep.sweep(open, NOW)).isEqualTo(2);
        assertThat(open.subList(0, 5)).noneMatch(connection -> connection.closed);
        assertThat(open.subList(5, 8))
                .filteredOn(connection -> connection.closed)
                .hasSize(2);
    }

    @Test
    void whoIsBeingServedOrHasOnlyJustComeIsLeftAlone() {
        open(8, NOW - 60_000).forEach(connection -> connection.waiting = false);
        open(8, NOW - 100);

        assertThat(sweep.sweep(open, NOW)).isZero();
    }

    @Test
    void whoseRequestComesMeanwhileIsLeftAloneAndAnotherGoes() {
        open(1, NOW - 9_000).forEach(connection -> connection.busyByNow = true);
        open(6, NOW - 5_000);

        assertThat(sweep.sweep(open, NOW)).isEqualTo(1);
        assertThat(open.getFirst().closed).isFalse();
    }

    @Test
    void aHeadThatDripsIsClosedAfterTenSecondsHoweverFreshItsLastDrop() {
        Fake dripping = open(1, NOW).getFirst();
        dripping.begun = true;

        assertThat(sweep.sweep(open, NOW)).isZero();
        dripping.heard = NOW + 9_000;
        assertThat(sweep.sweep(open, NOW + 9_000)).isZero();
        dripping.heard = NOW + 10_000;
        assertThat(sweep.sweep(open, NOW + 10_000)).isEqualTo(1);
    }

    @Test
    void aHeadThatWasCompleteBetweenTwoLooksIsAnotherRequest() {
        Fake busy = open(1, NOW).getFirst();
        busy.begun = true;
        sweep.sweep(open, NOW);
        busy.begun = false;
        sweep.sweep(open, NOW + 5_000);
        busy.begun = true;

        assertThat(sweep.sweep(open, NOW + 12_000)).isZero();
    }

    private List<Fake> open(int count, long heard) {
        List<Fake> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fake connection = new Fake();
            connection.heard = heard;
            more.add(connection);
        }
        open.addAll(more);
        return more;
    }

    private static final class Fake implements ConnectionSweep.Connection {

        private boolean waiting = true;
        private boolean begun;
        private boolean busyByNow;
        private boolean closed;
        private long heard;

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public boolean isWaiting() {
            return waiting;
        }

        @Override
        public boolean hasBegunARequest() {
            return begun;
        }

        @Override
        public long lastHeardMillis() {
            return heard;
        }

        @Override
        public boolean closeIfWaiting() {
            closed = !busyByNow;
            return closed;
        }
    }
}

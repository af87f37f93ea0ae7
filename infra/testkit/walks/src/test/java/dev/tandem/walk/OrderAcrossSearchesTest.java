package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Only events of one key of the topic come in order. So whatever the house says, and whenever it reaches a search: the rows come out the
 * same in whatever order the keys take turns, and once more where a batch is delivered again.
 */
class OrderAcrossSearchesTest {

    private static final List<Projection> TYPED = EveryReadModel.all().stream()
            .filter(projection -> !(projection instanceof RawProjection))
            .toList();

    @Test
    void theRowsComeOutTheSameInWhateverOrderSearchesTakeTurns() {
        int applied = 0;
        int absent = 0;
        int others = 0;
        for (long seed : LongStream.range(0, TestSize.of(12, 400)).toArray()) {
            List<Entry> log = EndedCourse.even(seed).log();
            List<Envelope> inOrder = envelopes(log);
            List<Envelope> otherwise = byTurns(inOrder, new SplittableRandom(seed));
            for (Projection projection : TYPED) {
                assertThat(rows(projection, otherwise).contents())
                        .as("%s of course %s", projection.name(), seed)
                        .isEqualTo(rows(projection, inOrder).contents());
            }
            applied += (int) log.stream()
                    .filter(entry -> entry.event() instanceof TermsApplied)
                    .count();
            absent += (int) log.stream()
                    .filter(entry -> entry.event() instanceof TermsApplied terms && terms.absences() != null)
                    .count();
            others += otherwise.equals(inOrder) ? 0 : 1;
        }
        assertThat(applied).as("terms and hours that reached a search").isGreaterThan(50);
        assertThat(absent).as("absences among them").isGreaterThan(20);
        assertThat(others).as("courses in another order").isGreaterThan(10);
    }

    @Test
    void aBatchThatIsDeliveredAgainChangesNothing() {
        for (long seed : LongStream.range(0, TestSize.of(8, 200)).toArray()) {
            List<Envelope> all = envelopes(EndedCourse.even(seed).log());
            int cut = new SplittableRandom(seed).nextInt(all.size());
            for (Projection projection : TYPED) {
                RowsInMemory rows = rows(projection, all.subList(0, cut));
                RowsInMemory again = rows.copy();
                all.subList(cut, all.size()).forEach(envelope -> EveryReadModel.fold(projection, envelope, rows));
                all.subList(cut, all.size()).forEach(envelope -> EveryReadModel.fold(projection, envelope, again));
                assertThat(again.contents())
                        .as("%s of course %s, from %s on again", projection.name(), seed, cut)
                        .isEqualTo(rows.contents());
            }
        }
    }

    private static List<Envelope> envelopes(List<Entry> log) {
        List<Envelope> all = new ArrayList<>();
        log.forEach(entry -> all.add(EveryReadModel.envelope(all.size() + 1, entry)));
        return all;
    }

    /** The same, those of one key in the same order. */
    private static List<Envelope> byTurns(List<Envelope> all, SplittableRandom random) {
        Map<String, Deque<Envelope>> byKey = new LinkedHashMap<>();
        all.forEach(
                one -> byKey.computeIfAbsent(one.key(), _ -> new ArrayDeque<>()).add(one));
        List<Envelope> otherwise = new ArrayList<>();
        List<Deque<Envelope>> left = new ArrayList<>(byKey.values());
        while (!left.isEmpty()) {
            int next = random.nextInt(left.size());
            otherwise.add(left.get(next).remove());
            if (left.get(next).isEmpty()) {
                left.remove(next);
            }
        }
        return otherwise;
    }

    private static RowsInMemory rows(Projection projection, List<Envelope> envelopes) {
        RowsInMemory rows = new RowsInMemory();
        envelopes.forEach(envelope -> EveryReadModel.fold(projection, envelope, rows));
        return rows;
    }
}

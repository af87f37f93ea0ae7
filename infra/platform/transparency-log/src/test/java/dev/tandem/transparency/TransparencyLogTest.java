package dev.tandem.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Leaves;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.tiles.TiledNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the log grows. */
class TransparencyLogTest {

    @Test
    void leavesStandWhereTheArithmeticSays() {
        Sample sample = new Sample(1, 4).grow(TestSize.of(300, 3_000));
        List<Hash> leaves = new ArrayList<>();
        int state = 0;
        List<StateEntry> states = sample.storage.states();
        for (LoggedEvent event : sample.events) {
            assertThat(LeafIndex.ofEvent(event.position(), sample.storage.statesBefore(event.position())))
                    .isEqualTo(leaves.size());
            assertThat(LeafIndex.statesBefore(leaves.size(), event.position())).isEqualTo(state);
            leaves.add(event.leaf());
            while (state < states.size() && states.get(state).position() == event.position()) {
                assertThat(states.get(state).index()).isEqualTo(leaves.size());
                leaves.add(states.get(state).leaf());
                state++;
            }
        }
        assertThat(sample.log.size()).isEqualTo(leaves.size());
        assertThat(new TiledNodes(sample.storage).root(leaves.size())).isEqualTo(Leaves.root(leaves));
    }

    @Test
    void everyCheckpointBeginsWithAllEarlierOnes() {
        Sample sample = new Sample(2, 3);
        List<Checkpoint> published = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sample.grow(1 + i);
            published.add(Checkpoint.parse(
                    sample.storage.published().orElseThrow().checkpoint().text()));
            Checkpoint last = published.getLast();
            for (Checkpoint earlier : published) {
                assertThat(ConsistencyProof.verifies(
                                earlier.size(),
                                earlier.root(),
                                last.size(),
                                last.root(),
                                sample.log.consistency(earlier.size())))
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsCountedIsWhatTheEventsComeTo() {
        Sample sample = new Sample(3, 5).grow(200);
        Map<String, SubjectState> counted = new HashMap<>();
        for (LoggedEvent event : sample.events) {
            event.tags().stream()
                    .filter(Sample.SUBJECT)
                    .forEach(tag -> counted.merge(
                            tag,
                            SubjectState.none(SubjectState.key(tag)).and(event.leaf()),
                            (was, _) -> was.and(event.leaf())));
        }
        counted.forEach((tag, state) ->
                assertThat(sample.log.prove(tag).proof().found()).isEqualTo(state));
        assertThat(counted).hasSize(5);
    }

    /** A log that died between its intention and its end makes the same tree once more, whatever else was recorded since. */
    @Test
    void afterACrashTheSameTreeIsSigned() {
        Sample sample = new Sample(5, 3).grow(40);
        Random random = new Random(5);
        for (int i = 0; i < 3; i++) {
            sample.events.add(sample.event(sample.events.size() + 1, List.of(Sample.tag(random.nextInt(3)))));
        }
        List<LoggedEvent> next = List.copyOf(sample.events.subList(40, 43));
        Extension lost = sample.log.extend(next);

        TransparencyLog restarted = new TransparencyLog(Sample.ORIGIN, Sample.SUBJECT, sample.storage);
        assertThat(restarted.position()).isEqualTo(40);
        assertThat(restarted.intended()).hasValue(43);
        assertThatThrownBy(() -> restarted.extend(next.subList(0, 2))).isInstanceOf(IllegalArgumentException.class);

        Extension again = restarted.extend(next);
        assertThat(again.checkpoint()).isEqualTo(lost.checkpoint());
        restarted.store(again, again.checkpoint().signed(sample.key));
        assertThat(restarted.intended()).isEmpty();
        assertThat(restarted.position()).isEqualTo(43);
    }

    /** Of two processes that have the same storage, each takes over from the other. */
    @Test
    void anotherProcessMayGoOn() {
        Sample sample = new Sample(8, 3).grow(20);
        TransparencyLog other = new TransparencyLog(Sample.ORIGIN, Sample.SUBJECT, sample.storage);
        for (int i = 21; i < 60; i++) {
            TransparencyLog next = i % 3 == 0 ? other : sample.log;
            LoggedEvent event = sample.event(i, List.of(Sample.tag(i % 4)));
            sample.events.add(event);
            Extension extension = next.extend(List.of(event));
            next.store(extension, extension.checkpoint().signed(sample.key));
            for (TransparencyLog log : List.of(other, sample.log)) {
                TransparencyLog.SubjectProof proof = log.prove(Sample.tag(1));
                assertThat(proof.proof().tellsOf(extension.state().root(), SubjectState.key(Sample.tag(1))))
                        .isTrue();
                assertThat(proof.proof().found()).isNotNull();
            }
        }
    }

    @Test
    void aGapIsNotLogged() {
        Sample sample = new Sample(6, 3).grow(10);
        LoggedEvent afterNext = sample.event(12, List.of(Sample.tag(1)));
        assertThatThrownBy(() -> sample.log.extend(List.of(afterNext))).isInstanceOf(IllegalArgumentException.class);
        assertThat(sample.log.intended()).isEmpty();
    }

    @Test
    void theCheckpointOfAnotherTreeIsNotStored() {
        Sample sample = new Sample(7, 3).grow(10);
        Extension next = sample.log.extend(List.of(sample.event(11, List.of(Sample.tag(1)))));
        assertThatThrownBy(() -> sample.log.store(
                        next, sample.storage.published().orElseThrow().checkpoint()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.tandem.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.tiles.Tile;
import dev.tandem.transparency.tiles.TileStorage;
import dev.tandem.transparency.tiles.TileWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A store that was touched, walked along its log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogWalkTest {

    private final Sample sample = new Sample(11, 4).grow(700);
    private final Checkpoint last = checkpoint(sample);

    @Test
    void aStoreThatNobodyTouchedIsAsItWasLogged() {
        assertThat(walk(_ -> {})).isEmpty();
    }

    @Test
    void eventsAfterTheCheckpointAreNobodysYet() {
        assertThat(walk(events -> events.add(sample.event(701, List.of(Sample.tag(1))))))
                .isEmpty();
    }

    @Test
    void anEditedEventIsNamed() {
        assertThat(walk(events -> events.set(299, edited(events.get(299)))))
                .singleElement()
                .satisfies(touched -> assertThat(touched.position()).isEqualTo(300))
                .satisfies(touched ->
                        assertThat(touched.sentence()).contains("position 300").contains("edited"));
    }

    @Test
    void droppedEventsAreNamed() {
        assertThat(walk(events -> events.remove(299)).getFirst().sentence())
                .isEqualTo("The event at position 300 was dropped: the log has it.");
        assertThat(walk(events -> events.subList(299, 310).clear()).getFirst().sentence())
                .isEqualTo("The events from position 300 to 310 were dropped: the log has them.");
    }

    @Test
    void anEndThatWasCutOffIsNamed() {
        assertThat(walk(events -> events.subList(600, 700).clear()).getFirst())
                .satisfies(touched -> assertThat(touched.position()).isEqualTo(601))
                .satisfies(touched -> assertThat(touched.sentence()).contains("cut off"));
    }

    @Test
    void anEventThatWasSlippedInMovesAllOthers() {
        List<LogWalk.Touched> touched = walk(events -> {
            LoggedEvent more = sample.event(300, List.of(Sample.tag(1)));
            events.add(299, more);
            events.subList(300, events.size()).replaceAll(event -> at(event, event.position() + 1));
        });
        assertThat(touched.getFirst().position()).isEqualTo(300);
        assertThat(touched).hasSizeGreaterThan(300);
    }

    /** With all hashes made anew, and the same keys: only whoever has the checkpoint of before can tell. */
    @Test
    void ahistoryThatWasRewrittenFromTheMiddleIsNamedByAnEarlierCheckpoint() {
        Sample rewritten = Sample.withKeysOf(sample, 11);
        rewritten.events.addAll(sample.events);
        rewritten.events.set(299, edited(rewritten.events.get(299)));
        rewritten.publish();
        LogWalk walk = new LogWalk(
                rewritten.storage,
                last,
                Sample.SUBJECT,
                rewritten.storage.states().iterator());
        rewritten.events.forEach(walk::event);
        assertThat(walk.done())
                .anySatisfy(touched -> assertThat(touched.sentence()).contains("rewritten"));
    }

    @Test
    void aDatabaseThatWentBackToACopyIsNamed() {
        Sample copy = Sample.withKeysOf(sample, 11);
        copy.events.addAll(sample.events.subList(0, 500));
        copy.publish();
        LogWalk walk = new LogWalk(
                copy.storage, last, Sample.SUBJECT, copy.storage.states().iterator());
        copy.events.forEach(walk::event);
        assertThat(walk.done())
                .anySatisfy(touched -> assertThat(touched.sentence())
                        .contains("from position 501")
                        .contains("earlier copy"));
    }

    @Test
    void aTileThatWasChangedIsNoticed() {
        TileStorage damaged = tile -> sample.storage.read(tile).map(hashes -> {
            if (tile.equals(new Tile(0, 1))) {
                hashes[1_000] ^= 1;
            }
            return hashes;
        });
        assertThat(walk(damaged, sample.storage.states(), _ -> {}))
                .anySatisfy(touched -> assertThat(touched.sentence()).contains("tiles are not those"));
        TileStorage lost = tile -> tile.equals(new Tile(0, 1)) ? Optional.empty() : sample.storage.read(tile);
        assertThat(walk(lost, sample.storage.states(), _ -> {}).getFirst().sentence())
                .isEqualTo("The tile tile/0/001.p/1 is not there.");
    }

    /** Whoever walks the log need not believe what it says that it counted. */
    @Test
    void aLogThatCountsWronglyIsNamed() {
        Sample liar = new Sample(12, 4);
        // It does not count the searches that it does not like.
        TransparencyLog log = new TransparencyLog(
                Sample.ORIGIN, tag -> Sample.SUBJECT.test(tag) && !tag.endsWith("-2"), liar.storage);
        liar.grow(0);
        for (int i = 1; i <= 50; i++) {
            liar.events.add(liar.event(i, List.of(Sample.tag(i % 4))));
        }
        Extension all = log.extend(liar.events);
        log.store(all, all.checkpoint().signed(liar.key));
        LogWalk walk = new LogWalk(
                liar.storage,
                all.checkpoint(),
                Sample.SUBJECT,
                liar.storage.states().iterator());
        liar.events.forEach(walk::event);
        assertThat(walk.done())
                .singleElement()
                .satisfies(
                        touched -> assertThat(touched.sentence()).startsWith("What the log counted up to position 50"));
    }

    /** It names as many searches as there are, and none of them as it is. */
    @Test
    void aLogThatMakesUpWhatItCountsIsNamed() {
        StateEntry lie = new StateEntry(700, 0, 4, Hashing.EMPTY);
        TileWriter writer = new TileWriter(_ -> Optional.empty(), 0);
        sample.events.forEach(event -> writer.append(event.leaf()));
        writer.append(lie.leaf());
        Map<Tile, byte[]> tiles = writer.changed();
        LogWalk walk = new LogWalk(
                tile -> Optional.ofNullable(tiles.get(tile)),
                new Checkpoint(Sample.ORIGIN, writer.size(), writer.root()),
                Sample.SUBJECT,
                List.of(lie).iterator());
        sample.events.forEach(walk::event);
        assertThat(walk.done())
                .singleElement()
                .satisfies(touched ->
                        assertThat(touched.sentence()).startsWith("What the log counted up to position 700"));
    }

    private List<LogWalk.Touched> walk(Consumer<List<LoggedEvent>> tampering) {
        return walk(sample.storage, sample.storage.states(), tampering);
    }

    private List<LogWalk.Touched> walk(
            TileStorage tiles, List<StateEntry> states, Consumer<List<LoggedEvent>> tampering) {
        List<LoggedEvent> events = new ArrayList<>(sample.events);
        tampering.accept(events);
        LogWalk walk = new LogWalk(tiles, last, Sample.SUBJECT, states.iterator());
        events.forEach(walk::event);
        return walk.done();
    }

    private static Checkpoint checkpoint(Sample sample) {
        return Checkpoint.parse(
                sample.storage.published().orElseThrow().checkpoint().text());
    }

    private static LoggedEvent edited(LoggedEvent event) {
        UnaryOperator<String> edit = text -> text.replace("true", "null");
        return new LoggedEvent(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                edit.apply(new String(event.payload(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
                event.metadata(),
                event.occurredAt(),
                event.recordedAt(),
                event.tags());
    }

    private static LoggedEvent at(LoggedEvent event, long position) {
        return new LoggedEvent(
                position,
                event.id(),
                event.type(),
                event.version(),
                event.payload(),
                event.metadata(),
                event.occurredAt(),
                event.recordedAt(),
                event.tags());
    }
}

package dev.tandem.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.proof.HistoryProof;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.tiles.TiledNodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a whole log takes to make and to verify, on the one core that this thread has. {@code -Dtandem.tests=long} for a million events. */
class SpeedTest {

    private static final int BATCH = 200;

    /** A search with a hundred events, as far from each other as can be. */
    private static final String HUNDRED = "requisition:hundred";

    private final int count = TestSize.of(20_000, 1_000_000);
    private final int requisitions = count / 50;

    @Test
    void aLogIsVerifiedFasterThanPeopleWait() {
        MemoryStorage storage = new MemoryStorage();
        TransparencyLog log = new TransparencyLog(Sample.ORIGIN, Sample.SUBJECT, storage);
        SignerKey key = SignerKey.made(Sample.ORIGIN, KeyKind.NOTE);

        List<LoggedEvent> hundred = new ArrayList<>();
        long logged = 0;
        for (int from = 1; from <= count; from += BATCH) {
            List<LoggedEvent> events = events(from);
            events.stream().filter(event -> event.tags().contains(HUNDRED)).forEach(hundred::add);
            long begun = System.nanoTime();
            Extension next = log.extend(events);
            log.store(next, next.checkpoint().signed(key));
            logged += System.nanoTime() - begun;
        }

        Checkpoint last =
                Checkpoint.parse(storage.published().orElseThrow().checkpoint().text());
        LogWalk walk =
                new LogWalk(storage, last, Sample.SUBJECT, storage.states().iterator());
        long walked = 0;
        for (int from = 1; from <= count; from += BATCH) {
            List<LoggedEvent> events = events(from);
            long begun = System.nanoTime();
            events.forEach(walk::event);
            walked += System.nanoTime() - begun;
        }
        long begun = System.nanoTime();
        List<LogWalk.Touched> touched = walk.done();
        walked += System.nanoTime() - begun;

        TransparencyLog.SubjectProof subject = log.prove(HUNDRED);
        ProofFile file = ProofFile.of(HistoryProof.of(
                subject, hundred, storage::statesBefore, new TiledNodes(storage), OptionalLong.empty()));
        int beside = file.bytes().length
                - hundred.stream().mapToInt(event -> event.text().length).sum();
        assertThat(file.verify(List.of(key.verifier()), List.of()).findings()).isEmpty();

        System.out.printf("The proof of %d of them has %,d bytes beside these events.%n", hundred.size(), beside);
        System.out.printf(
                "%,d events of %,d bytes, %,d searches, a checkpoint for every %d: logged in %.1f s (%.1f µs an event), verified in %.1f s%n",
                count,
                events(1).getFirst().text().length,
                requisitions,
                BATCH,
                logged / 1e9,
                logged / 1e3 / count,
                walked / 1e9);
        assertThat(touched).isEmpty();
        assertThat(hundred).hasSize(100);
        assertThat(beside).isLessThan(64_000);
        assertThat(Duration.ofNanos(walked)).isLessThan(Duration.ofSeconds(30));
    }

    /** Events as they are made by the demo, about as long. */
    private List<LoggedEvent> events(int from) {
        List<LoggedEvent> events = new ArrayList<>();
        for (int position = from; position < from + BATCH && position <= count; position++) {
            long mixed = position * 0x9E3779B97F4A7C15L;
            Instant time = Instant.EPOCH.plusSeconds(1_790_000_000L + position);
            String text = "{\"sealed\":\"" + "0123456789abcdef".repeat(24) + "\",\"n\":" + mixed + "}";
            events.add(new LoggedEvent(
                    position,
                    new UUID(mixed, position),
                    "hiring.FeedbackGiven",
                    "1",
                    text.getBytes(StandardCharsets.UTF_8),
                    "{\"actor\": \"interviewer:ines\", \"command\": \"GiveFeedback\", \"correlation\": \"" + mixed
                            + "\"}",
                    time,
                    time,
                    List.of(
                            position % (count / 100) == 17
                                    ? HUNDRED
                                    : "requisition:req-" + Long.remainderUnsigned(mixed, requisitions),
                            "application:app-" + mixed,
                            "candidate:cand-" + mixed)));
        }
        return events;
    }
}

package dev.tandem.transparency;

import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.proof.HistoryProof;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.tiles.TiledNodes;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Makes a log of so many events, verifies it, proves one search of it, and prints how much CPU that took: of one core, for it is one thread.
 * Started in a JVM of its own, since what is measured is compiled as it is where it runs.
 */
public final class LargeLog {

    private static final int BATCH = 200;

    /** A search with a hundred events, as far from each other as can be. */
    private static final String HUNDRED = "requisition:hundred";

    private final int count;
    private final int requisitions;

    private LargeLog(int count) {
        this.count = count;
        this.requisitions = count / 50;
    }

    /** With so many events. */
    public static void main(String[] arguments) {
        new LargeLog(Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        MemoryStorage storage = new MemoryStorage();
        TransparencyLog log = new TransparencyLog(Sample.ORIGIN, Sample.SUBJECT, storage);
        SignerKey key = SignerKey.made(Sample.ORIGIN, KeyKind.NOTE);

        List<LoggedEvent> hundred = new ArrayList<>();
        long logged = 0;
        for (int from = 1; from <= count; from += BATCH) {
            List<LoggedEvent> events = events(from);
            events.stream().filter(event -> event.tags().contains(HUNDRED)).forEach(hundred::add);
            long begun = cpu();
            Extension next = log.extend(events);
            log.store(next, next.checkpoint().signed(key));
            logged += cpu() - begun;
        }

        Checkpoint last =
                Checkpoint.parse(storage.published().orElseThrow().checkpoint().text());
        LogWalk walk =
                new LogWalk(storage, last, Sample.SUBJECT, storage.states().iterator());
        long walked = 0;
        for (int from = 1; from <= count; from += BATCH) {
            List<LoggedEvent> events = events(from);
            long begun = cpu();
            events.forEach(walk::event);
            walked += cpu() - begun;
        }
        long begun = cpu();
        List<LogWalk.Touched> touched = walk.done();
        walked += cpu() - begun;

        TransparencyLog.SubjectProof subject = log.prove(HUNDRED);
        ProofFile file = ProofFile.of(HistoryProof.of(
                subject, hundred, storage::statesBefore, new TiledNodes(storage), OptionalLong.empty()));
        int beside = file.bytes().length
                - hundred.stream().mapToInt(event -> event.text().length).sum();
        System.out.println("events " + hundred.size());
        System.out.println("beside " + beside);
        System.out.println("logged " + logged / 1_000_000);
        System.out.println("verified " + walked / 1_000_000);
        System.out.println("touched " + touched);
        System.out.println(
                "proven " + file.verify(List.of(key.verifier()), List.of()).findings());
    }

    /** What this thread has used, whatever else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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

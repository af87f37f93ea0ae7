package dev.tandem.transparency;

import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.proof.HistoryProof;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.tiles.TiledNodes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A small house that hires, its log, and two witnesses. The same seed gives the same house; keys are new ones. */
public final class Sample {

    /** The log's name. */
    public static final String ORIGIN = "tandem.example/log";

    /** Which tags are counted. */
    public static final Predicate<String> SUBJECT = tag -> tag.startsWith("requisition:");

    /** When the first witness cosigned; the other does a minute later. */
    public static final Instant SEEN = Instant.parse("2026-12-01T09:00:00Z");

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final List<String> TYPES = List.of(
            "hiring.RequisitionOpened", "hiring.CandidateSubmitted", "hiring.FeedbackGiven", "hiring.DecisionProposed");

    /** Whose log it is. */
    public final SignerKey key;

    /** Who cosigns. */
    public final List<SignerKey> witnesses;

    /** What it keeps. */
    public final MemoryStorage storage = new MemoryStorage();

    /** It. */
    public final TransparencyLog log = new TransparencyLog(ORIGIN, SUBJECT, storage);

    /** All events that there are, in the log or not yet. */
    public final List<LoggedEvent> events = new ArrayList<>();

    private final Random random;
    private final int requisitions;

    /** A house with so many searches, and no events yet. */
    public Sample(long seed, int requisitions) {
        this(
                seed,
                requisitions,
                SignerKey.made(ORIGIN, KeyKind.NOTE),
                List.of(
                        SignerKey.made("witness.example/one", KeyKind.COSIGNATURE),
                        SignerKey.made("witness.example/two", KeyKind.COSIGNATURE)));
    }

    private Sample(long seed, int requisitions, SignerKey key, List<SignerKey> witnesses) {
        this.random = new Random(seed);
        this.requisitions = requisitions;
        this.key = key;
        this.witnesses = witnesses;
    }

    /** A house that hires with some others' keys. */
    public static Sample withKeysOf(Sample other, long seed) {
        return new Sample(seed, other.requisitions, other.key, other.witnesses);
    }

    /** Records some events, and publishes them in some checkpoints. */
    public Sample grow(int count) {
        for (int left = count; left > 0; ) {
            int batch = Math.min(left, 1 + random.nextInt(9));
            for (int i = 0; i < batch; i++) {
                events.add(event());
            }
            publish();
            left -= batch;
        }
        return this;
    }

    /** Publishes all that is not in the log yet. */
    public SignedNote publish() {
        Extension next = log.extend(List.copyOf(events.subList((int) log.position(), events.size())));
        SignedNote checkpoint = cosigned(next.checkpoint().signed(key), SEEN);
        log.store(next, checkpoint);
        return checkpoint;
    }

    /** A checkpoint with the cosignatures of all witnesses. */
    public SignedNote cosigned(SignedNote checkpoint, Instant at) {
        SignedNote cosigned = checkpoint;
        for (int i = 0; i < witnesses.size(); i++) {
            cosigned = cosigned.with(witnesses.get(i).cosign(checkpoint.text(), at.plus(i, ChronoUnit.MINUTES)));
        }
        return cosigned;
    }

    /** The next event of this house; of one search, now and then of two, rarely of none. */
    private LoggedEvent event() {
        int number = random.nextInt(20);
        Set<String> tags = new LinkedHashSet<>();
        for (int i = number == 0 ? 0 : number == 1 ? 2 : 1; i > 0; i--) {
            tags.add(tag(random.nextInt(requisitions)));
        }
        tags.add("person:p-" + random.nextInt(5));
        return event(events.size() + 1, List.copyOf(tags));
    }

    /** An event with these tags. */
    public LoggedEvent event(long position, List<String> tags) {
        Instant occurred = BEGIN.plus(position * 61_000_001, ChronoUnit.MICROS);
        String payload = "{\"note\":\"" + Long.toString(random.nextLong(), 36) + "\",\"naïve\":true}";
        return new LoggedEvent(
                position,
                new UUID(random.nextLong(), random.nextLong()),
                TYPES.get(random.nextInt(TYPES.size())),
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"actor\": \"recruiter:rita\", \"command\": \"" + position + "\"}",
                occurred,
                occurred.plusNanos(1_234_000),
                tags);
    }

    /** The tag of a search. */
    public static String tag(int requisition) {
        return "requisition:req-" + requisition;
    }

    /** The events of a search that are in the log. */
    public List<LoggedEvent> of(String tag) {
        return events.stream()
                .filter(event ->
                        event.position() <= log.position() && event.tags().contains(tag))
                .toList();
    }

    /** The proof of a search. */
    public HistoryProof proof(String tag) {
        return proof(tag, OptionalLong.empty());
    }

    /** The proof of a search, for somebody who knows of an earlier tree. */
    public HistoryProof proof(String tag, OptionalLong since) {
        return HistoryProof.of(log.prove(tag), of(tag), storage::statesBefore, new TiledNodes(storage), since);
    }

    /** The file of a search. */
    public ProofFile file(String tag) {
        return ProofFile.of(proof(tag));
    }

    /** Who trusts this log trusts its key. */
    public List<VerifierKey> logs() {
        return List.of(key.verifier());
    }

    /** And these witnesses. */
    public List<VerifierKey> witnessKeys() {
        return witnesses.stream().map(SignerKey::verifier).toList();
    }
}

package dev.tandem.transparency.witness;

import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.NoteSignature;
import dev.tandem.transparency.note.Signatures;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.text.MalformedException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A witness without its HTTP. It holds one lock while it looks and remembers, so that of two checkpoints that come at once the smaller is
 * never remembered over the larger. It has remembered what it cosigns before anybody gets the cosignature: if it dies in between, the log
 * asks again and hears the same.
 */
public final class Witness {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final SignerKey key;
    private final List<VerifierKey> logs;
    private final WitnessMemory memory;
    private final InstantSource clock;

    /**
     * A witness.
     *
     * @param key its own, for cosignatures
     * @param logs the keys of those that it knows, each named as its log
     */
    public Witness(SignerKey key, List<VerifierKey> logs, WitnessMemory memory, InstantSource clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.clock = clock;
    }

    /** Answers {@code POST <prefix>/add-checkpoint}. */
    public WitnessAnswer addCheckpoint(byte[] body) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = request.checkpoint();
        } catch (MalformedException e) {
            return WitnessAnswer.refused(BAD_REQUEST, e.sentence());
        }
        List<VerifierKey> keys = logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return WitnessAnswer.refused(NOT_FOUND, "this witness does not know the log " + checkpoint.origin());
        }
        Signatures signatures = Signatures.of(request.note(), keys);
        if (signatures.valid().isEmpty() || !signatures.broken().isEmpty()) {
            return WitnessAnswer.refused(FORBIDDEN, "the checkpoint is not signed by its log");
        }
        if (request.old() > checkpoint.size()) {
            return WitnessAnswer.refused(BAD_REQUEST, "the old size is larger than the checkpoint");
        }
        return cosign(request, checkpoint, List.copyOf(signatures.valid().values()));
    }

    private synchronized WitnessAnswer cosign(
            AddCheckpoint request, Checkpoint checkpoint, List<NoteSignature> ofTheLog) {
        Optional<Checkpoint> latest = memory.latest(checkpoint.origin()).map(note -> Checkpoint.parse(note.text()));
        long size = latest.map(Checkpoint::size).orElse(0L);
        if (request.old() != size) {
            return WitnessAnswer.sizeIs(size);
        }
        Hash root = latest.map(Checkpoint::root).orElse(Hashing.EMPTY);
        if (!ConsistencyProof.verifies(size, root, checkpoint.size(), checkpoint.root(), request.proof())) {
            return WitnessAnswer.refused(
                    UNPROCESSABLE, "the checkpoint is not shown to go on from the last one, of " + size + " leaves");
        }
        NoteSignature cosignature = key.cosign(request.note().text(), clock.instant());
        List<NoteSignature> under = new ArrayList<>(ofTheLog);
        under.add(cosignature);
        memory.remember(checkpoint.origin(), new SignedNote(request.note().text(), under));
        return WitnessAnswer.cosigned(cosignature);
    }

    /** Answers {@code GET <prefix>/<hash of the origin>/checkpoint}: what it cosigned last; empty (404) if it cosigned nothing there. */
    public Optional<String> checkpoint(String originHash) {
        return logs.stream()
                .map(VerifierKey::name)
                .distinct()
                .filter(origin -> originHash(origin).equals(originHash))
                .findFirst()
                .flatMap(memory::latest)
                .map(SignedNote::toString);
    }

    /** How a log is named in a path. */
    public static String originHash(String origin) {
        return HexFormat.of()
                .formatHex(
                        Hashing.sha256(origin.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}

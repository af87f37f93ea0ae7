package dev.tandem.transparency.proof;

import static java.util.Objects.requireNonNull;

import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.completeness.MapProof;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves the history of one subject. Its first part is ours: what the map holds for the subject, the events as they are stored,
 * and where they are in the tree. Its second part, behind an empty line, is a tlog-proof of C2SP to the letter.
 */
public final class ProofFile {

    /** What such files end with. */
    public static final String EXTENSION = ".history-proof";

    static final String FORM = "tandem.dev/history-proof@v1";

    private final byte[] file;

    private ProofFile(byte[] file) {
        this.file = file;
    }

    /** Of bytes from anywhere. */
    public static ProofFile of(byte[] bytes) {
        return new ProofFile(bytes.clone());
    }

    /** Of a proof. */
    public static ProofFile of(HistoryProof proof) {
        return new ProofFile(new ProofWriter().write(proof));
    }

    /** Its bytes, to be written to a file. */
    public byte[] bytes() {
        return file.clone();
    }

    /**
     * Verifies it. All of the witnesses have to have cosigned.
     *
     * @param logs the keys of the logs that are trusted to be who they say
     * @param witnesses the keys of the witnesses that are trusted not to cosign two histories
     */
    public Verdict verify(List<VerifierKey> logs, List<VerifierKey> witnesses) {
        return verify(Trust.in(logs, witnesses));
    }

    /** Verifies it. Whatever the bytes are, this says what is wrong with them, and throws nothing. */
    public Verdict verify(Trust trust) {
        return verify(trust, EnumSet.allOf(Check.class));
    }

    /** With some of the checks alone, so that a test can show what each is for. */
    Verdict verify(Trust trust, Set<Check> checks) {
        Read read = read();
        if (read.malformed != null) {
            return new Verdict(List.of(read.malformed), null);
        }
        Evidence evidence = new Evidence(read.proof(), read.entry(), read.checkpoint(), trust);
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            check.fault(evidence).ifPresent(sentence -> findings.add(new Finding(check, sentence)));
        }
        return new Verdict(findings, findings.isEmpty() ? evidence.proven() : null);
    }

    /**
     * What it says, unverified.
     *
     * @throws MalformedException if it has another form; the message names the line
     */
    public HistoryProof proof() {
        Read read = read();
        if (read.malformed != null) {
            throw new MalformedException(read.malformed.sentence());
        }
        return read.proof();
    }

    private Read read() {
        ProofReader reader = new ProofReader(file);
        try {
            HistoryProof proof = read(reader);
            return new Read(
                    null,
                    proof,
                    StateEntry.parse(proof.state().extra()),
                    Checkpoint.parse(proof.state().checkpoint().text()));
        } catch (MalformedException e) {
            String sentence = "This is not a whole proof file. Line " + reader.lineNumber() + ": " + e.sentence() + ".";
            return new Read(new Finding(Check.FORM, sentence), null, null, null);
        }
    }

    private static HistoryProof read(ProofReader file) {
        String first = file.line();
        if (!first.equals(FORM)) {
            throw new MalformedException(FORM + " is expected, not " + Strict.shown(first));
        }
        String subject = file.word("subject");
        SubjectState found = found(file, SubjectState.key(subject));
        List<Hash> beside = file.hashes(file.number("map"));
        List<ProvenEvent> events = new ArrayList<>();
        for (long left = file.number("events"); left > 0; left--) {
            events.add(event(file));
        }
        List<Hash> nodes = file.hashes(file.number("nodes"));
        Since since = file.comes("since ") ? new Since(file.number("since"), file.hashes(file.number("path"))) : null;
        String blank = file.line();
        if (!blank.isEmpty()) {
            throw new MalformedException("an empty line is expected, not " + Strict.shown(blank));
        }
        return new HistoryProof(subject, new MapProof(beside, found), events, nodes, since, TlogProof.read(file));
    }

    private static @Nullable SubjectState found(ProofReader file, Hash key) {
        if (file.comes("absent\n")) {
            file.line();
            return null;
        }
        if (file.comes("instead ")) {
            List<String> other = file.words("instead", 3);
            Hash another = Hash.parse(other.get(0));
            if (another.equals(key)) {
                throw new MalformedException("the subject cannot stand instead of itself");
            }
            return new SubjectState(another, Strict.decimal(other.get(1)), Hash.parse(other.get(2)));
        }
        List<String> own = file.words("state", 2);
        return new SubjectState(key, Strict.decimal(own.get(0)), Hash.parse(own.get(1)));
    }

    private static ProvenEvent event(ProofReader file) {
        List<String> words = file.words("event", 4);
        long ordinal = Strict.decimal(words.get(0));
        byte[] text = file.bytes(Strict.decimal(words.get(2)));
        LoggedEvent event;
        try {
            event = LoggedEvent.parse(text);
        } catch (MalformedException e) {
            throw new MalformedException(
                    "event " + ordinal + ", which begins here, was changed or cut: " + e.sentence());
        }
        return new ProvenEvent(ordinal, Strict.decimal(words.get(1)), event, words.get(3));
    }

    private record Read(
            @Nullable Finding malformed,
            @Nullable HistoryProof maybeProof,
            @Nullable StateEntry maybeEntry,
            @Nullable Checkpoint maybeCheckpoint) {

        HistoryProof proof() {
            return requireNonNull(maybeProof);
        }

        StateEntry entry() {
            return requireNonNull(maybeEntry);
        }

        Checkpoint checkpoint() {
            return requireNonNull(maybeCheckpoint);
        }
    }
}

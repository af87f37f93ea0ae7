package dev.tandem.transparency.proof;

import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.Signatures;
import dev.tandem.transparency.note.VerifierKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file as it was read, whom its reader trusts, and what follows from the two that several checks look at. */
final class Evidence {

    final HistoryProof proof;
    final StateEntry state;
    final Checkpoint checkpoint;
    final Trust trust;
    final Signatures logs;
    final Signatures witnesses;
    final List<Hash> leaves;
    final List<Long> indexes;

    Evidence(HistoryProof proof, StateEntry state, Checkpoint checkpoint, Trust trust) {
        this.proof = proof;
        this.state = state;
        this.checkpoint = checkpoint;
        this.trust = trust;
        this.logs = Signatures.of(proof.state().checkpoint(), trust.logs());
        this.witnesses = Signatures.of(proof.state().checkpoint(), trust.witnesses());
        this.leaves = proof.events().stream().map(ProvenEvent::leaf).toList();
        this.indexes = proof.events().stream().map(ProvenEvent::index).toList();
    }

    /** What the map is said to hold for the subject; null if it is said to hold nothing. */
    @Nullable
    SubjectState counted() {
        SubjectState found = proof.map().found();
        return found != null && found.key().equals(SubjectState.key(proof.subject())) ? found : null;
    }

    /** When which witness saw the checkpoint. */
    Map<String, Instant> cosigned() {
        Map<String, Instant> cosigned = new TreeMap<>();
        for (VerifierKey witness : witnesses.valid().keySet()) {
            time(witness).ifPresent(time -> cosigned.put(witness.name(), time));
        }
        return cosigned;
    }

    private Optional<Instant> time(VerifierKey witness) {
        return Optional.ofNullable(witnesses.valid().get(witness)).flatMap(witness::time);
    }

    Verdict.Proven proven() {
        return new Verdict.Proven(proof.subject(), leaves.size(), state.position(), checkpoint, cosigned());
    }
}

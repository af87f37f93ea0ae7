package dev.tandem.transparency.proof;

import static java.util.stream.Collectors.joining;

import dev.tandem.transparency.completeness.MapProof;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.InclusionProof;
import dev.tandem.transparency.merkle.MultiProof;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.NoteSignature;
import dev.tandem.transparency.note.VerifierKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier looks at, in the order in which findings are told. None can be left out: for each there is a way to tamper that no other
 * finds, and a test that tampers so.
 */
public enum Check {

    /** The file has the form of one, to the byte. Asked while it is read; without it, nothing else can be. */
    FORM {
        @Override
        Optional<String> fault(Evidence file) {
            return Optional.empty();
        }
    },

    /** It is about whom the reader asked for. */
    SUBJECT {
        @Override
        Optional<String> fault(Evidence file) {
            String asked = file.trust.subject();
            return faultIf(
                    asked != null && !asked.equals(file.proof.subject()),
                    "This is the proof of another history: of " + file.proof.subject() + ", not of " + asked + ".");
        }
    },

    /** A log that the reader trusts has signed the checkpoint. */
    LOG_SIGNED {
        @Override
        Optional<String> fault(Evidence file) {
            return faultIf(
                    file.logs.valid().isEmpty(),
                    "The checkpoint is not signed with the key of a log that you trust (" + names(file.trust.logs())
                            + "). Its signatures say that they are of "
                            + file.proof.state().checkpoint().signatures().stream()
                                    .map(NoteSignature::name)
                                    .collect(joining(", "))
                            + ": keys that are foreign to you, or forged signatures.");
        }
    },

    /** That log signed it as its own, not as that of another log. */
    ORIGIN {
        @Override
        Optional<String> fault(Evidence file) {
            Collection<VerifierKey> signers = file.logs.valid().keySet();
            String origin = file.checkpoint.origin();
            return faultIf(
                    !signers.isEmpty()
                            && signers.stream()
                                    .noneMatch(signer -> signer.name().equals(origin)),
                    "The checkpoint is one of the log " + origin + ", but was signed with the key of " + names(signers)
                            + ".");
        }
    },

    /** No signature says that it is of a key that is trusted, and is not. */
    SIGNATURES {
        @Override
        Optional<String> fault(Evidence file) {
            List<VerifierKey> broken = Stream.concat(file.logs.broken().stream(), file.witnesses.broken().stream())
                    .toList();
            return faultIf(
                    !broken.isEmpty(),
                    "A signature was forged, or the checkpoint was changed after it was signed: it is not what "
                            + names(broken) + " signed.");
        }
    },

    /** Enough witnesses saw it, so that nobody was shown another history. */
    WITNESSED {
        @Override
        Optional<String> fault(Evidence file) {
            int cosigned = file.witnesses.valid().size();
            return faultIf(
                    cosigned < file.trust.quorum(),
                    "A cosignature is missing: " + cosigned + " of "
                            + file.trust.witnesses().size()
                            + " witnesses (" + names(file.trust.witnesses()) + ") have cosigned the checkpoint, and "
                            + file.trust.quorum() + " are needed.");
        }
    },

    /** It is not older than the reader asked for, nor than what the reader knows. */
    FRESH {
        @Override
        Optional<String> fault(Evidence file) {
            Checkpoint known = file.trust.known();
            if (known != null
                    && known.origin().equals(file.checkpoint.origin())
                    && known.size() > file.checkpoint.size()) {
                return Optional.of("The checkpoint is stale: it has " + file.checkpoint.size()
                        + " leaves, and you know one of this log that has " + known.size()
                        + ". What was recorded in between is not in this file.");
            }
            Instant notBefore = file.trust.notBefore();
            return faultIf(
                    notBefore != null && file.cosigned().values().stream().noneMatch(time -> !time.isBefore(notBefore)),
                    "The checkpoint is stale: no witness that you trust has seen it at " + notBefore + " or later"
                            + file.cosigned().values().stream()
                                    .max(Instant::compareTo)
                                    .map(last -> ", but last at " + last)
                                    .orElse("")
                            + ".");
        }
    },

    /** It tells the same history as the checkpoint that the reader knows. */
    CONSISTENT {
        @Override
        Optional<String> fault(Evidence file) {
            Checkpoint known = file.trust.known();
            if (known == null || known.size() > file.checkpoint.size()) {
                return Optional.empty();
            }
            Checkpoint now = file.checkpoint;
            if (!known.origin().equals(now.origin())) {
                return Optional.of("The checkpoint that you know is of the log " + known.origin()
                        + ", and this file is of " + now.origin() + ".");
            }
            Since since = file.proof.since();
            if (known.size() < now.size() && (since == null || since.size() != known.size())) {
                return Optional.of("The checkpoint that you know has " + known.size()
                        + " leaves. Whether this file tells the same history, it does not prove: have it made anew, since "
                        + known.size() + ".");
            }
            List<Hash> path = known.size() == now.size() || since == null ? List.of() : since.path();
            return faultIf(
                    !ConsistencyProof.verifies(known.size(), known.root(), now.size(), now.root(), path),
                    "The log has forked: the history of this file, with " + now.size()
                            + " leaves, is not the one of the checkpoint that you know, with " + known.size() + ".");
        }
    },

    /** Each event has the fingerprints beside it: whoever edited one and nothing else is told what. */
    FINGERPRINTS {
        @Override
        Optional<String> fault(Evidence file) {
            return file.proof.events().stream()
                    .flatMap(event -> EventPart.edited(event.event(), event.fingerprints())
                            .map(parts -> "Edited: " + event.named()
                                    + " is not as the file was made with it. Changed was " + parts + ".")
                            .stream())
                    .reduce((one, other) -> one + " " + other);
        }
    },

    /** There are as many events as the log counts, numbered without a gap. */
    COUNT {
        @Override
        Optional<String> fault(Evidence file) {
            SubjectState counted = file.counted();
            long wanted = counted == null ? 0 : counted.count();
            long expected = 1;
            for (ProvenEvent event : file.proof.events()) {
                if (event.ordinal() > expected) {
                    return Optional.of("Dropped: event " + expected + " of " + wanted + " is missing before "
                            + event.named() + ".");
                }
                if (event.ordinal() < expected) {
                    return Optional.of(
                            "Slipped in or swapped: " + event.named() + " stands where event " + expected + " should.");
                }
                expected++;
            }
            long present = file.proof.events().size();
            if (present < wanted) {
                return Optional.of("Dropped: the log counts " + events(wanted) + " of " + file.proof.subject()
                        + ", and the file has " + present
                        + ". What is missing is of the end, or was covered up by new numbers.");
            }
            return faultIf(
                    present > wanted,
                    "Slipped in: the log counts " + events(wanted) + " of " + file.proof.subject()
                            + ", and the file has " + present + ".");
        }
    },

    /** Events stand in the order of their positions, at places where those positions can be. */
    ORDER {
        @Override
        Optional<String> fault(Evidence file) {
            ProvenEvent before = null;
            for (ProvenEvent event : file.proof.events()) {
                if (before != null && event.event().position() <= before.event().position()) {
                    return Optional.of(
                            "Swapped or repeated: " + event.named() + " stands behind " + before.named() + ".");
                }
                long least = before == null ? 0 : before.statesBefore();
                if (event.statesBefore() < least || event.statesBefore() > file.state.states()) {
                    return Optional.of(
                            "Misplaced: " + event.named() + " cannot be leaf " + event.index() + " of the tree.");
                }
                before = event;
            }
            return Optional.empty();
        }
    },

    /** Each event says itself that it concerns the subject. */
    CONCERNED {
        @Override
        Optional<String> fault(Evidence file) {
            return file.proof.events().stream()
                    .filter(event -> !event.event().tags().contains(file.proof.subject()))
                    .findFirst()
                    .map(event -> "Slipped in: " + event.named() + " does not concern " + file.proof.subject()
                            + "; it was recorded for something else.");
        }
    },

    /** What was counted, was counted at the end of the tree, not at an earlier moment. */
    STATE_IS_LAST {
        @Override
        Optional<String> fault(Evidence file) {
            return faultIf(
                    file.proof.state().index() != file.checkpoint.size() - 1,
                    "The count of events is an old one, of leaf "
                            + file.proof.state().index() + " of " + file.checkpoint.size()
                            + ": events that came later may have been dropped from the end.");
        }
    },

    /** The entry that counts says of itself that it stands where it does. */
    STATE_PLACE {
        @Override
        Optional<String> fault(Evidence file) {
            return faultIf(
                    file.state.index() != file.proof.state().index(),
                    "The log counts wrongly: its entry behind event " + file.state.position() + " and "
                            + file.state.states() + " entries of its own cannot be leaf "
                            + file.proof.state().index() + ".");
        }
    },

    /** The entry that counts is in the tree. */
    STATE_INCLUDED {
        @Override
        Optional<String> fault(Evidence file) {
            return faultIf(
                    !InclusionProof.verifies(
                            file.state.leaf(),
                            file.proof.state().index(),
                            file.checkpoint.size(),
                            file.proof.state().path(),
                            file.checkpoint.root()),
                    "Forged: the entry that counts all events is not in the tree of the checkpoint. Its counts, or the checkpoint,"
                            + " were made up or rewritten.");
        }
    },

    /** The map holds for the subject what the file says. */
    MAP {
        @Override
        Optional<String> fault(Evidence file) {
            SubjectState counted = file.counted();
            Hash root = file.state.root();
            boolean holds = counted == null
                    ? file.proof.map().lacks(root, SubjectState.key(file.proof.subject()))
                    : MapProof.holds(root, counted, file.proof.map().beside());
            return faultIf(
                    !holds,
                    "The log does not count what the file says it counts for " + file.proof.subject()
                            + ": the count was changed, or is of another history.");
        }
    },

    /** The events, in their order, are those that were counted. */
    CHAIN {
        @Override
        Optional<String> fault(Evidence file) {
            SubjectState counted = file.counted();
            if (counted == null) {
                return Optional.empty();
            }
            SubjectState added = SubjectState.none(counted.key());
            for (Hash leaf : file.leaves) {
                added = added.and(leaf);
            }
            return faultIf(
                    !added.head().equals(counted.head()),
                    "The events are not those that the log counted for " + file.proof.subject()
                            + ": at least one was edited, dropped, swapped, replaced or slipped in.");
        }
    },

    /** The events are in the tree, where the file says. */
    INCLUDED {
        @Override
        Optional<String> fault(Evidence file) {
            @Nullable
            Hash root = ascending(file.indexes, file.checkpoint.size())
                    ? MultiProof.root(file.indexes, file.leaves, file.checkpoint.size(), file.proof.nodes())
                    : null;
            return faultIf(
                    !file.checkpoint.root().equals(root),
                    "The events are not all in the tree of the checkpoint where the file says: at least one was edited, moved or"
                            + " slipped in, or the proof was damaged.");
        }
    };

    /** What is wrong in this respect, in a sentence. */
    abstract Optional<String> fault(Evidence file);

    private static Optional<String> faultIf(boolean wrong, String sentence) {
        return wrong ? Optional.of(sentence) : Optional.empty();
    }

    private static boolean ascending(List<Long> indexes, long size) {
        long last = -1;
        for (long index : indexes) {
            if (index <= last) {
                return false;
            }
            last = index;
        }
        return size > 0 && last < size;
    }

    private static String names(Collection<VerifierKey> keys) {
        return keys.isEmpty() ? "none" : keys.stream().map(VerifierKey::name).collect(joining(", "));
    }

    private static String events(long count) {
        return count == 1 ? "one event" : count + " events";
    }
}

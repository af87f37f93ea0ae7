package dev.tandem.transparency.proof;

import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.VerifierKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever verifies brings along: whom they trust, and what they know already.
 *
 * @param logs keys of logs, each named as its log
 * @param witnesses keys of witnesses
 * @param quorum how many of the witnesses have to have cosigned
 * @param subject whose history they asked for; null if any will do
 * @param notBefore a witness has to have seen the checkpoint then or later; null if it may be of any age
 * @param known a checkpoint that they have from elsewhere (an earlier file, the topic, a witness) and have verified; null if they have none
 */
public record Trust(
        List<VerifierKey> logs,
        List<VerifierKey> witnesses,
        int quorum,
        @Nullable String subject,
        @Nullable Instant notBefore,
        @Nullable Checkpoint known) {

    /** Keys of the right kinds. */
    public Trust {
        logs = List.copyOf(logs);
        witnesses = witnesses.stream().distinct().toList();
        require(logs, KeyKind.NOTE);
        require(witnesses, KeyKind.COSIGNATURE);
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException(
                    quorum + " cosignatures cannot come from " + witnesses.size() + " witnesses");
        }
    }

    private static void require(List<VerifierKey> keys, KeyKind kind) {
        for (VerifierKey key : keys) {
            if (key.kind() != kind) {
                throw new IllegalArgumentException("the key of " + key.name() + " is not one of "
                        + (kind == KeyKind.NOTE ? "a log" : "a witness") + ": " + key);
            }
        }
    }

    /** In these keys; all witnesses have to have cosigned. */
    public static Trust in(List<VerifierKey> logs, List<VerifierKey> witnesses) {
        int all = (int) witnesses.stream().distinct().count();
        return new Trust(logs, witnesses, all, null, null, null);
    }

    /** So many of the witnesses will do. */
    public Trust quorum(int some) {
        return new Trust(logs, witnesses, some, subject, notBefore, known);
    }

    /** The history of this subject is expected, and no other. */
    public Trust about(String expected) {
        return new Trust(logs, witnesses, quorum, expected, notBefore, known);
    }

    /** The checkpoint has to be from then or later. */
    public Trust notBefore(Instant time) {
        return new Trust(logs, witnesses, quorum, subject, time, known);
    }

    /** The checkpoint has to agree with this one. */
    public Trust knowing(Checkpoint other) {
        return new Trust(logs, witnesses, quorum, subject, notBefore, other);
    }
}

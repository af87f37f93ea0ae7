package dev.tandem.transparency.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.Sample;
import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.NoteSignature;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For each check there is a way to tamper that it alone finds: a verifier without it would let that through. So none is there for nothing, and
 * a verifier that lost one would be found out.
 */
class EachCheckTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORM")
    void aVerifierWithoutItIsFooled(Check check) {
        Tampered tampered = tampered(check);
        ProofFile file = ProofFile.of(tampered.proof);

        Verdict whole = file.verify(tampered.trust);
        assertThat(whole.findings()).extracting(Finding::check).containsExactly(check);
        assertThat(whole.verified()).isFalse();
        assertThat(whole.proven()).isNull();

        EnumSet<Check> without = EnumSet.complementOf(EnumSet.of(check));
        assertThat(file.verify(tampered.trust, without).findings()).isEmpty();
    }

    /** A file, and whoever is to be fooled by it. */
    record Tampered(HistoryProof proof, Trust trust) {}

    static Tampered tampered(Check check) {
        Crafted crafted = new Crafted();
        Trust trust = Trust.in(crafted.sample.logs(), crafted.sample.witnessKeys());
        return switch (check) {
            case FORM -> throw new IllegalArgumentException("without its form a file cannot be read");
            case SUBJECT -> new Tampered(crafted.proof(), trust.about(Sample.tag(2)));
            case LOG_SIGNED -> {
                crafted.key = SignerKey.made(Sample.ORIGIN, KeyKind.NOTE);
                yield new Tampered(crafted.proof(), trust);
            }
            case ORIGIN -> {
                crafted.origin = "tandem.example/another";
                yield new Tampered(crafted.proof(), trust);
            }
            case SIGNATURES ->
                new Tampered(
                        signatures(
                                crafted.proof(),
                                note -> replaced(note, 2, note.signatures().get(1))),
                        trust.quorum(1));
            case WITNESSED ->
                new Tampered(
                        signatures(
                                crafted.proof(),
                                note -> new SignedNote(
                                        note.text(), note.signatures().subList(0, 2))),
                        trust);
            case FRESH -> new Tampered(crafted.proof(), trust.notBefore(Sample.SEEN.plus(Duration.ofHours(1))));
            case CONSISTENT ->
                new Tampered(crafted.proof(), trust.knowing(new Checkpoint(Sample.ORIGIN, 5, Hashing.EMPTY)));
            case FINGERPRINTS -> {
                ProvenEvent event = crafted.events.getFirst();
                crafted.events.set(
                        0,
                        new ProvenEvent(
                                1,
                                0,
                                event.event(),
                                new StringBuilder(event.fingerprints())
                                        .reverse()
                                        .toString()));
                yield new Tampered(crafted.proof(), trust);
            }
            case COUNT -> {
                // The log says three, and has the chain of two.
                crafted.counted = new SubjectState(crafted.counted.key(), 3, crafted.counted.head());
                yield new Tampered(crafted.proof(), trust);
            }
            case ORDER -> {
                // The log put the second event before the first; its own entries leave room for that.
                LoggedEvent one = crafted.sample.event(1, List.of(Crafted.SUBJECT));
                LoggedEvent two = crafted.sample.event(2, List.of(Crafted.SUBJECT));
                StateEntry own = new StateEntry(0, 0, 0, Hashing.EMPTY);
                crafted.leaves = new ArrayList<>(List.of(own.leaf(), two.leaf(), one.leaf(), own.leaf()));
                crafted.events = new ArrayList<>(List.of(ProvenEvent.of(1, 1, two), ProvenEvent.of(2, 2, one)));
                crafted.counted = Crafted.counted(two, one);
                crafted.state =
                        new StateEntry(2, 2, 2, crafted.map(crafted.counted).root());
                yield new Tampered(crafted.proof(), trust);
            }
            case CONCERNED -> {
                // The log counted another's event as one of these.
                crafted.counted = Crafted.counted(crafted.first, crafted.other, crafted.second);
                crafted.events = new ArrayList<>(List.of(
                        ProvenEvent.of(1, 0, crafted.first),
                        ProvenEvent.of(2, 1, crafted.other),
                        ProvenEvent.of(3, 3, crafted.second)));
                yield new Tampered(crafted.proof(), trust);
            }
            case STATE_IS_LAST -> {
                // The end is dropped, and what was counted before it was recorded is shown.
                crafted.shown = crafted.earlier;
                crafted.shownIndex = 2L;
                crafted.mapped = Crafted.counted(crafted.first);
                crafted.shownCounted = crafted.mapped;
                crafted.events.removeLast();
                yield new Tampered(crafted.proof(), trust);
            }
            case STATE_PLACE -> {
                // The log says that one event more stands before its entry.
                crafted.state =
                        new StateEntry(4, 1, 2, crafted.map(crafted.counted).root());
                yield new Tampered(crafted.proof(), trust);
            }
            case STATE_INCLUDED -> {
                // The end is dropped, and an entry is made up that counts so.
                crafted.mapped = Crafted.counted(crafted.first);
                crafted.shownCounted = crafted.mapped;
                crafted.shown =
                        new StateEntry(3, 1, 2, crafted.map(crafted.mapped).root());
                crafted.events.removeLast();
                yield new Tampered(crafted.proof(), trust);
            }
            case MAP -> {
                // The end is dropped, and the count beside it changed.
                crafted.shownCounted = Crafted.counted(crafted.first);
                crafted.events.removeLast();
                yield new Tampered(crafted.proof(), trust);
            }
            case CHAIN -> {
                // The log counted other events than those that are in its tree.
                crafted.counted = Crafted.counted(crafted.first, crafted.sample.event(3, List.of(Crafted.SUBJECT)));
                yield new Tampered(crafted.proof(), trust);
            }
            case INCLUDED -> {
                // An event was rewritten after it was in the tree, and what is counted with it.
                crafted.leaves.set(
                        0, crafted.sample.event(1, List.of(Crafted.SUBJECT)).leaf());
                yield new Tampered(crafted.proof(), trust);
            }
        };
    }

    private static HistoryProof signatures(HistoryProof proof, UnaryOperator<SignedNote> change) {
        TlogProof state = proof.state();
        return new HistoryProof(
                proof.subject(),
                proof.map(),
                proof.events(),
                proof.nodes(),
                proof.since(),
                new TlogProof(state.extra(), state.index(), state.path(), change.apply(state.checkpoint())));
    }

    /** With another's signature in the place of one, under the same name and id. */
    private static SignedNote replaced(SignedNote note, int at, NoteSignature other) {
        NoteSignature was = note.signatures().get(at);
        String forged = was.base64().substring(0, 40) + other.base64().substring(40);
        List<NoteSignature> signatures = new ArrayList<>(note.signatures());
        signatures.set(at, new NoteSignature(was.name(), forged));
        return new SignedNote(note.text(), signatures);
    }
}

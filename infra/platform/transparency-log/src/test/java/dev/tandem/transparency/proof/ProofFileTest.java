package dev.tandem.transparency.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.Sample;
import dev.tandem.transparency.merkle.MultiProof;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.text.MalformedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that prove a history, true ones and others. */
class ProofFileTest {

    private final Sample sample = new Sample(31, 4).grow(TestSize.of(120, 1_500));
    private final Trust trust = Trust.in(sample.logs(), sample.witnessKeys());

    @Test
    void everyHistoryIsProven() {
        for (int requisition = 0; requisition < 4; requisition++) {
            String tag = Sample.tag(requisition);
            Verdict verdict = sample.file(tag).verify(trust.about(tag).notBefore(Sample.SEEN));
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.proven()).extracting(Verdict.Proven::events).isEqualTo((long)
                    sample.of(tag).size());
            assertThat(verdict.toString())
                    .startsWith(tag + " has exactly " + sample.of(tag).size() + " events");
        }
    }

    @Test
    void everyHistoryIsProvenAtEverySize() {
        Sample growing = new Sample(32, 3);
        for (int i = 0; i < 60; i++) {
            growing.grow(1);
            for (int requisition = 0; requisition < 4; requisition++) {
                assertThat(growing.file(Sample.tag(requisition))
                                .verify(growing.logs(), growing.witnessKeys())
                                .findings())
                        .isEmpty();
            }
        }
    }

    @Test
    void thatThereIsNoHistoryIsProven() {
        Verdict verdict = sample.file("requisition:nobodys").verify(trust);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.toString()).startsWith("requisition:nobodys has exactly 0 events");
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        ProofFile file = sample.file(Sample.tag(1));
        assertThat(ProofFile.of(file.proof()).bytes()).isEqualTo(file.bytes());
        ProofFile since = ProofFile.of(sample.proof(Sample.tag(1), OptionalLong.of(17)));
        assertThat(ProofFile.of(since.proof()).bytes()).isEqualTo(since.bytes());
        ProofFile absent = sample.file("requisition:nobodys");
        assertThat(ProofFile.of(absent.proof()).bytes()).isEqualTo(absent.bytes());
    }

    @Test
    void whateverIsTamperedWithIsNamed() {
        new Tampering(sample, Sample.tag(1)).all().forEach((what, tampered) -> {
            Verdict verdict = ProofFile.of(tampered.proof()).verify(trust);
            assertThat(verdict.verified()).as(what).isFalse();
            assertThat(verdict.findings().getFirst().check())
                    .as(what + ": " + verdict)
                    .isEqualTo(tampered.found());
        });
    }

    @Test
    void whatWasEditedIsNamed() {
        var tamperings = new Tampering(sample, Sample.tag(1)).all();
        assertThat(verdict(tamperings.get("edit payload"))).contains("Changed was what it says (its payload).");
        assertThat(verdict(tamperings.get("edit occurred"))).contains("Changed was the time at which it occurred.");
        assertThat(verdict(tamperings.get("edit recorded"))).contains("Changed was the time at which it was recorded.");
        assertThat(verdict(tamperings.get("edit actor"))).contains("Changed was who did it, and how (its metadata).");
        assertThat(verdict(tamperings.get("edit another tag"))).contains("Changed was what it concerns (its tags).");
        assertThat(verdict(tamperings.get("drop from the middle")))
                .contains("Dropped: event ")
                .contains("is missing before");
        assertThat(verdict(tamperings.get("drop from the end"))).contains("What is missing is of the end");
        assertThat(verdict(tamperings.get("swap two, covered up"))).contains("Swapped or repeated: event ");
        assertThat(verdict(tamperings.get("slip another's in, and count anew"))).contains("Slipped in: event ");
    }

    private String verdict(Tampering.@Nullable Tampered tampered) {
        return ProofFile.of(Objects.requireNonNull(tampered).proof())
                .verify(trust)
                .toString();
    }

    @Test
    void aFileThatWasCutOffSaysInWhichLine() {
        byte[] whole = sample.file(Sample.tag(1)).bytes();
        for (int length = 0; length < whole.length; length += 1 + length % 13) {
            Verdict verdict = ProofFile.of(Arrays.copyOf(whole, length)).verify(trust);
            // What is cut off at the end of a signature's line is a whole file with a signature less.
            assertThat(verdict.findings().getFirst().check()).isIn(Check.FORM, Check.WITNESSED);
            if (verdict.findings().getFirst().check() == Check.FORM) {
                assertThat(verdict.toString()).matches("FORM: This is not a whole proof file. Line [0-9]+: .+\\.");
            }
        }
    }

    @Test
    void aLineThatIsWrongIsNamed() {
        String text = new String(sample.file(Sample.tag(1)).bytes(), StandardCharsets.UTF_8);
        assertThat(of(text.replace("map ", "nap ")).verify(trust).toString())
                .contains("Line 4: map is expected, not \"nap ");
        assertThat(of(text.replace("\r", "").replace("\n", "\r\n"))
                        .verify(trust)
                        .toString())
                .contains("Line 1:");
        assertThat(of("").verify(trust).toString()).contains("Line 1: the file ends here");
        assertThat(of(text + "\n").verify(trust).findings().getFirst().check()).isEqualTo(Check.FORM);
        assertThatThrownBy(() -> of("x\n").proof()).isInstanceOf(MalformedException.class);
    }

    /** Whichever bit of a file is changed, it proves nothing any more, and says so in a sentence. */
    @Test
    void noBitOfAFileCanBeChanged() {
        Random random = new Random(33);
        byte[] whole = sample.file(Sample.tag(1)).bytes();
        for (int round = 0; round < TestSize.of(1_500, 4_000); round++) {
            int bit = random.nextInt(whole.length * 8);
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Verdict verdict = ProofFile.of(changed).verify(trust);
            assertThat(verdict.verified()).as("bit " + bit).isFalse();
            assertThat(verdict.toString()).doesNotContain("null").doesNotContain("Exception");
        }
    }

    @Test
    void aForeignKeyIsNamed() {
        SignerKey foreign = SignerKey.made("tandem.example/log", KeyKind.NOTE);
        Verdict verdict = sample.file(Sample.tag(1)).verify(List.of(foreign.verifier()), List.of());
        assertThat(verdict.toString())
                .startsWith("LOG_SIGNED: The checkpoint is not signed with the key of a log that you trust");
    }

    @Test
    void aMissingCosignatureIsNamed() {
        SignerKey third = SignerKey.made("witness.example/three", KeyKind.COSIGNATURE);
        Verdict verdict = sample.file(Sample.tag(1)).verify(sample.logs(), List.of(third.verifier()));
        assertThat(verdict.toString()).startsWith("WITNESSED: A cosignature is missing: 0 of 1 witnesses");
    }

    @Test
    void aStaleCheckpointIsNamed() {
        ProofFile old = sample.file(Sample.tag(1));
        sample.grow(5);
        Checkpoint now = new Tampering(sample, Sample.tag(1)).checkpoint();
        assertThat(old.verify(trust).verified()).isTrue();
        assertThat(old.verify(trust.knowing(now)).toString()).startsWith("FRESH: The checkpoint is stale: it has ");
        assertThat(old.verify(trust.notBefore(Sample.SEEN.plus(Duration.ofDays(1))))
                        .toString())
                .startsWith(
                        "FRESH: The checkpoint is stale: no witness that you trust has seen it at 2026-12-02T09:00:00Z")
                .contains("but last at 2026-12-01T09:01:00Z");
    }

    /** Two histories with the same keys: whoever knows a checkpoint of one is not told the other. */
    @Test
    void aForkIsNamed() {
        Checkpoint known = new Tampering(sample, Sample.tag(1)).checkpoint();
        Sample fork = Sample.withKeysOf(sample, 99).grow(sample.events.size() + 200);
        OptionalLong since = OptionalLong.of(known.size());
        Verdict verdict = ProofFile.of(fork.proof(Sample.tag(1), since)).verify(trust.knowing(known));
        assertThat(verdict.toString()).startsWith("CONSISTENT: The log has forked");

        sample.grow(30);
        assertThat(ProofFile.of(sample.proof(Sample.tag(1), since))
                        .verify(trust.knowing(known))
                        .findings())
                .isEmpty();
        assertThat(sample.file(Sample.tag(1)).verify(trust.knowing(known)).toString())
                .contains("have it made anew, since " + known.size());
    }

    @Test
    void theProofOfAnotherSearchIsNamed() {
        assertThat(sample.file(Sample.tag(1)).verify(trust.about(Sample.tag(2))).toString())
                .isEqualTo(
                        "SUBJECT: This is the proof of another history: of requisition:req-1, not of requisition:req-2.");
    }

    /** A long event stands in the file whole, and in the tree as its hash. */
    @Test
    void eventsOfAnyLengthAreProven() {
        Sample longer = new Sample(34, 2).grow(20);
        LoggedEvent plain = longer.event(21, List.of(Sample.tag(1)));
        byte[] payload = new byte[200_000];
        new Random(34).nextBytes(payload);
        longer.events.add(new LoggedEvent(
                21,
                plain.id(),
                plain.type(),
                plain.version(),
                payload,
                plain.metadata(),
                plain.occurredAt(),
                plain.recordedAt(),
                plain.tags()));
        longer.publish();
        byte[] file = longer.file(Sample.tag(1)).bytes();
        assertThat(ProofFile.of(file)
                        .verify(longer.logs(), longer.witnessKeys())
                        .findings())
                .isEmpty();
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("payload 200000 ");
        file[at + 100_000] ^= 1;
        assertThat(ProofFile.of(file)
                        .verify(longer.logs(), longer.witnessKeys())
                        .findings())
                .extracting(Finding::check)
                .contains(Check.FINGERPRINTS, Check.CHAIN, Check.INCLUDED);
    }

    /**
     * Beside its events, the file of a search with 100 of them, among 20,000 searches with as many each and a checkpoint for every ten events,
     * has at most 64 kB, wherever in the log they are.
     */
    @Test
    void theProofOfAHundredEventsAmongTwoMillionIsSmall() {
        Random random = new Random(64);
        long size = 2_200_000;
        TreeSet<Long> indexes = new TreeSet<>();
        while (indexes.size() < 100) {
            indexes.add((long) random.nextInt((int) size - 1));
        }
        int nodes = MultiProof.length(List.copyOf(indexes), size);
        // Of one in a thousand among 20,000 keys, 24 first bits are those of another.
        int beside = reckoned(100, nodes, 24, Long.bitCount(size - 1));
        System.out.println("The proof of 100 events among 2,000,000 has " + nodes + " nodes for them, and at most "
                + beside + " bytes beside them.");
        assertThat(beside).isLessThanOrEqualTo(64_000);
    }

    @Test
    void whatIsBesideTheEventsIsAsLargeAsReckoned() {
        String tag = Sample.tag(1);
        int events =
                sample.of(tag).stream().mapToInt(event -> event.text().length).sum();
        int beside = sample.file(tag).bytes().length - events;
        HistoryProof proof = sample.proof(tag);
        int reckoned = reckoned(
                proof.events().size(),
                proof.nodes().size(),
                proof.map().beside().size(),
                proof.state().path().size());
        assertThat(beside).isLessThanOrEqualTo(reckoned).isGreaterThan(reckoned - 1_000);
    }

    /** How many bytes a file has beside its events: a line of three hashes has 129. */
    private static int reckoned(int events, int nodes, int map, int path) {
        int hashes = (nodes + 2) / 3 * 129 + (map + 2) / 3 * 129 + path * 45;
        int headers = events * ("event 100 2199999 1000 ".length() + 12 + 2);
        int checkpointAndNames = 1_000;
        return hashes + headers + checkpointAndNames;
    }

    private static ProofFile of(String text) {
        return ProofFile.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

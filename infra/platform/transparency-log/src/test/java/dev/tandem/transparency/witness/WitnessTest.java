package dev.tandem.transparency.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.transparency.Extension;
import dev.tandem.transparency.Sample;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.NoteSignature;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The protocol of C2SP's tlog-witness, answer by answer. */
class WitnessTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Sample sample = new Sample(41, 3).grow(30);
    private final SignerKey key = SignerKey.made("witness.example/three", KeyKind.COSIGNATURE);
    private final Memory memory = new Memory();
    private final Witness witness = new Witness(key, sample.logs(), memory, InstantSource.fixed(NOW));

    private static final class Memory implements WitnessMemory {

        private final Map<String, SignedNote> latest = new HashMap<>();
        private boolean broken;

        @Override
        public Optional<SignedNote> latest(String origin) {
            return Optional.ofNullable(latest.get(origin));
        }

        @Override
        public void remember(String origin, SignedNote cosigned) {
            if (broken) {
                throw new IllegalStateException("the disk is full");
            }
            latest.put(origin, cosigned);
        }
    }

    private SignedNote published() {
        return sample.storage.published().orElseThrow().checkpoint();
    }

    private WitnessAnswer ask(long old, List<Hash> proof, SignedNote note) {
        return witness.addCheckpoint(new AddCheckpoint(old, proof, note).bytes());
    }

    private WitnessAnswer askRightly() {
        long old = memory.latest(Sample.ORIGIN)
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        return ask(old, sample.log.consistency(old), published());
    }

    @Test
    void aCheckpointThatGoesOnIsCosigned() {
        for (int i = 0; i < 10; i++) {
            WitnessAnswer answer = askRightly();
            assertThat(answer.status()).isEqualTo(200);
            NoteSignature cosignature = NoteSignature.parse(answer.body().strip());
            assertThat(key.verifier().verifies(published().text(), cosignature)).isTrue();
            assertThat(key.verifier().time(cosignature)).contains(NOW);
            sample.grow(1 + i);
        }
    }

    /** The log crashed before it had the answer, and asks again. */
    @Test
    void theSameCheckpointIsCosignedOnceMore() {
        WitnessAnswer first = askRightly();
        WitnessAnswer again = ask(0, List.of(), published());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.contentType()).isEqualTo("text/x.tlog.size");
        assertThat(again.body()).isEqualTo(sample.log.size() + "\n");
        assertThat(askRightly()).isEqualTo(first);
    }

    @Test
    void aLogThatIsNotKnownIsNotFound() {
        SignerKey stranger = SignerKey.made("somebody.example/log", KeyKind.NOTE);
        SignedNote note = new Checkpoint("somebody.example/log", 1, Hashing.EMPTY).signed(stranger);
        assertThat(ask(0, List.of(), note).status()).isEqualTo(404);
    }

    @Test
    void whoDoesNotHaveTheKeyIsForbidden() {
        SignerKey thief = SignerKey.made(Sample.ORIGIN, KeyKind.NOTE);
        Checkpoint checkpoint = Checkpoint.parse(published().text());
        assertThat(ask(0, List.of(), checkpoint.signed(thief)).status()).isEqualTo(403);

        SignedNote changed = new SignedNote(
                published().text().replace("\n" + checkpoint.size() + "\n", "\n" + (checkpoint.size() + 1) + "\n"),
                published().signatures());
        assertThat(ask(0, List.of(), changed).status()).isEqualTo(403);
        assertThat(memory.latest).isEmpty();
    }

    /** One of the log's signatures holds, and another under the same name and id does not: such a note is malformed. */
    @Test
    void aForgedSignatureBesideATrueOneIsForbidden() {
        NoteSignature other = new Checkpoint(Sample.ORIGIN, 3, Hashing.EMPTY)
                .signed(sample.key)
                .signatures()
                .getFirst();
        assertThat(ask(0, List.of(), published().with(other)).status()).isEqualTo(403);
    }

    @Test
    void whatIsNoRequestIsBad() {
        for (String body : List.of(
                "",
                "old 1",
                "old 01\n\n" + published(),
                "old -1\n\n" + published(),
                "new 0\n\n" + published(),
                "old 0\nx\n\n" + published(),
                "old 0\n\nx",
                "old 0\n" + published())) {
            assertThat(witness.addCheckpoint(body.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(ask(sample.log.size() + 1, List.of(), published()).status()).isEqualTo(400);
    }

    @Test
    void aForkIsNotCosigned() {
        askRightly();
        long seen = sample.log.size();
        Sample fork = Sample.withKeysOf(sample, 42).grow(60);
        SignedNote forked = fork.storage.published().orElseThrow().checkpoint();
        assertThat(ask(seen, fork.log.consistency(seen), forked).status()).isEqualTo(422);

        // Of the same size, with another root.
        SignedNote other = new Checkpoint(Sample.ORIGIN, seen, Hashing.EMPTY).signed(sample.key);
        assertThat(ask(seen, List.of(), other).status()).isEqualTo(422);
        assertThat(memory.latest(Sample.ORIGIN).orElseThrow().text())
                .isEqualTo(published().text());
    }

    @Test
    void aProofThatIsNotOneIsNotBelieved() {
        askRightly();
        long seen = sample.log.size();
        sample.grow(20);
        assertThat(ask(seen, List.of(), published()).status()).isEqualTo(422);
        assertThat(ask(0, sample.log.consistency(seen), published()).status()).isEqualTo(409);
        assertThat(askRightly().status()).isEqualTo(200);
        Witness anew = new Witness(key, sample.logs(), new Memory(), InstantSource.fixed(NOW));
        byte[] needless = new AddCheckpoint(0, sample.log.consistency(seen), published()).bytes();
        assertThat(anew.addCheckpoint(needless).status()).isEqualTo(422);
    }

    @Test
    void aTreeWithoutLeavesHasTheEmptyRoot() {
        SignedNote empty = new Checkpoint(Sample.ORIGIN, 0, Hashing.EMPTY).signed(sample.key);
        SignedNote wrong = new Checkpoint(Sample.ORIGIN, 0, Hashing.leaf(new byte[0])).signed(sample.key);
        assertThat(ask(0, List.of(), wrong).status()).isEqualTo(422);
        assertThat(ask(0, List.of(), empty).status()).isEqualTo(200);
        assertThat(askRightly().status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeRememberedIsNotCosigned() {
        memory.broken = true;
        assertThatThrownBy(this::askRightly).isInstanceOf(IllegalStateException.class);
        memory.broken = false;
        assertThat(askRightly().status()).isEqualTo(200);
    }

    @Test
    void itShowsWhatItCosignedLast() {
        String hash = Witness.originHash(Sample.ORIGIN);
        assertThat(witness.checkpoint(hash)).isEmpty();
        askRightly();
        assertThat(witness.checkpoint(hash).orElseThrow())
                .startsWith(published().text())
                .contains("— " + Sample.ORIGIN + " ")
                .contains("— witness.example/three ");
        assertThat(witness.checkpoint(Witness.originHash("somebody.example/log")))
                .isEmpty();
    }

    /** The log asks before it stores, and the witness may know less than the log thinks, or more. */
    @Test
    void aClientFindsOutHowMuchTheWitnessHasSeen() throws IOException {
        WitnessClient client = new WitnessClient(key.verifier(), witness::addCheckpoint);
        for (int i = 0; i < 5; i++) {
            sample.events.add(sample.event(sample.events.size() + 1, List.of(Sample.tag(1))));
            Extension next = sample.log.extend(List.of(sample.events.getLast()));
            SignedNote note = next.checkpoint().signed(sample.key);
            NoteSignature cosignature = client.cosign(note, old -> next.consistency(sample.storage, old));
            assertThat(key.verifier().verifies(note.text(), cosignature)).isTrue();
            sample.log.store(next, note.with(cosignature));
            // A client that was started anew asks for the same, and for what comes next.
            WitnessClient anew = new WitnessClient(key.verifier(), witness::addCheckpoint);
            assertThat(anew.cosign(note, sample.log::consistency)).isEqualTo(cosignature);
            client = i % 2 == 0 ? anew : client;
        }
    }

    @Test
    void aLogThatWentBackToACopyIsTold() {
        askRightly();
        Sample copy = Sample.withKeysOf(sample, 41);
        copy.events.addAll(sample.events.subList(0, 20));
        copy.publish();
        WitnessClient client = new WitnessClient(key.verifier(), witness::addCheckpoint);
        assertThatThrownBy(() ->
                        client.cosign(copy.storage.published().orElseThrow().checkpoint(), copy.log::consistency))
                .isInstanceOf(WitnessRefusedException.class)
                .hasMessageContaining("went back to an earlier copy of its data");
    }

    @Test
    void aLogThatForkedIsTold() {
        askRightly();
        Sample fork = Sample.withKeysOf(sample, 43).grow(60);
        WitnessClient client = new WitnessClient(key.verifier(), witness::addCheckpoint);
        assertThatThrownBy(() ->
                        client.cosign(fork.storage.published().orElseThrow().checkpoint(), fork.log::consistency))
                .isInstanceOf(WitnessRefusedException.class)
                .hasMessageContaining("not shown to go on");
    }

    @Test
    void aWitnessThatForgotIsTold() throws IOException {
        WitnessClient client = new WitnessClient(key.verifier(), witness::addCheckpoint);
        client.cosign(published(), sample.log::consistency);
        memory.latest.clear();
        sample.grow(3);
        assertThatThrownBy(() -> client.cosign(published(), sample.log::consistency))
                .isInstanceOf(WitnessRefusedException.class)
                .hasMessageContaining("went back to an earlier copy of its memory");
    }

    @Test
    void anAnswerThatIsNotTheWitnesssIsNotBelieved() {
        SignerKey another = SignerKey.made("witness.example/three", KeyKind.COSIGNATURE);
        WitnessClient client = new WitnessClient(another.verifier(), witness::addCheckpoint);
        assertThatThrownBy(() -> client.cosign(published(), sample.log::consistency))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not signed with its key");
    }
}

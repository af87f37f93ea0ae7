package dev.tandem.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.text.MalformedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and checkpoints, with the examples that their specifications give. */
class NoteTest {

    /** The example of C2SP's signed-note. */
    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final SignerKey LOG = SignerKey.made("log.example/one", KeyKind.NOTE);
    private static final SignerKey WITNESS = SignerKey.made("witness.example/w", KeyKind.COSIGNATURE);

    @Test
    void theExampleOfTheSpecificationVerifies() {
        VerifierKey key = VerifierKey.parse(EXAMPLE_KEY);
        SignedNote note = SignedNote.parse(bytes(EXAMPLE));
        assertThat(key).hasToString(EXAMPLE_KEY);
        assertThat(note).hasToString(EXAMPLE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(Signatures.of(note, List.of(key)).valid()).containsOnlyKeys(key);
    }

    @Test
    void theExampleOfTheSpecificationWithAnotherTextDoesNot() {
        SignedNote note = SignedNote.parse(bytes(EXAMPLE.replace("an example", "no example")));
        Signatures signatures = Signatures.of(note, List.of(VerifierKey.parse(EXAMPLE_KEY)));
        assertThat(signatures.valid()).isEmpty();
        assertThat(signatures.broken()).hasSize(1);
    }

    /** The note at the head of the specification: a text with an empty line in it. */
    @Test
    void aTextMayHaveEmptyLines() {
        String poem = """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """;
        SignedNote note = SignedNote.parse(bytes(poem));
        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note).hasToString(poem);
    }

    @Test
    void theCheckpointOfTheSpecificationIsReadAndWritten() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "one\nmore\n").extension()).containsExactly("one", "more");
    }

    /** The time of the cosignature in the example of tlog-cosignature is the one that the specification reads in it. */
    @Test
    void theTimeOfACosignatureIsRead() {
        NoteSignature example = NoteSignature.parse(
                "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        assertThat(WITNESS.verifier().time(example)).contains(Instant.ofEpochSecond(1_679_315_147));
    }

    @Test
    void whatASignerSignsItsKeyVerifies() {
        Checkpoint checkpoint = new Checkpoint("log.example/one", 7, Hashing.EMPTY);
        SignedNote note = checkpoint.signed(LOG);
        NoteSignature cosignature = WITNESS.cosign(note.text(), Instant.ofEpochSecond(1_700_000_000));
        SignedNote cosigned = SignedNote.parse(note.with(cosignature).bytes());

        assertThat(Signatures.of(cosigned, List.of(LOG.verifier(), WITNESS.verifier()))
                        .valid())
                .containsOnlyKeys(LOG.verifier(), WITNESS.verifier());
        assertThat(WITNESS.verifier().time(cosignature)).contains(Instant.ofEpochSecond(1_700_000_000));
    }

    /** A log's key that somebody uses as a witness's has another id, and signs something else. */
    @Test
    void aSignatureIsNotACosignature() {
        SignerKey asWitness = SignerKey.parse(sameSecret(LOG, KeyKind.COSIGNATURE));
        String text = new Checkpoint("log.example/one", 7, Hashing.EMPTY).text();
        assertThat(asWitness.verifier().verifies(text, LOG.sign(text))).isFalse();
        assertThat(LOG.verifier().verifies(text, asWitness.cosign(text, Instant.EPOCH)))
                .isFalse();
        assertThatThrownBy(() -> asWitness.sign(text)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LOG.cosign(text, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCosignatureWithAnotherTimeIsNone() {
        String text = new Checkpoint("log.example/one", 7, Hashing.EMPTY).text();
        NoteSignature cosignature = WITNESS.cosign(text, Instant.ofEpochSecond(1_700_000_000));
        byte[] bytes = Base64.getDecoder().decode(cosignature.base64());
        bytes[11]++;
        NoteSignature later =
                new NoteSignature(cosignature.name(), Base64.getEncoder().encodeToString(bytes));
        assertThat(WITNESS.verifier().verifies(text, cosignature)).isTrue();
        assertThat(WITNESS.verifier().verifies(text, later)).isFalse();
    }

    @Test
    void keysAreReadAsTheyAreWritten() {
        assertThat(VerifierKey.parse(LOG.verifier().toString())).isEqualTo(LOG.verifier());
        assertThat(SignerKey.parse(WITNESS.text()).verifier()).isEqualTo(WITNESS.verifier());
        assertThat(SignerKey.parse(LOG.text()).sign("x\n")).isEqualTo(LOG.sign("x\n"));
        assertThat(LOG.toString()).doesNotContain(LOG.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bananas.sigstore.dev+12344556",
                "example.com/foo+12345678+THIS_IS_NOT_BASE64!",
                "example.com/foo+12345678+AwEB",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fou+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "exam ple.com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void whatIsNoKeyIsNotRead(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
    }

    /** As Go's implementation of keys for cosignatures has it in its tests. */
    @Test
    void aKeyOfAWitnessElsewhereIsRead() {
        String text = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(VerifierKey.parse(text).kind()).isEqualTo(KeyKind.COSIGNATURE);
        assertThat(VerifierKey.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAB==\n",
                "text\n\n— name AAAA\n",
                "text\n\n— na+me AAAAAAA=\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "text\r\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\n\n",
                "text\n\n— name AAAAAAA=\nmore\n"
            })
    void whatIsNoNoteIsNotRead(String text) {
        assertThatThrownBy(() -> SignedNote.parse(bytes(text))).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "log\n1\nYmFuYW5hcw==\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void whatIsNoCheckpointIsNotRead(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }

    private static String sameSecret(SignerKey key, KeyKind kind) {
        byte[] typed = Base64.getDecoder().decode(key.text().split("\\+", 5)[4]);
        String name = key.verifier().name();
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        byte[] publicKey = Ed25519.raw(Ed25519.keys(seed).getPublic());
        return "PRIVATE+KEY+" + KeyText.text(name, KeyText.id(name, kind, publicKey), kind, seed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

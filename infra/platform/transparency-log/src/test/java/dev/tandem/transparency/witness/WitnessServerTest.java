package dev.tandem.transparency.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.transparency.Sample;
import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.tiles.TiledNodes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that runs, is asked by HTTP, and is started again. */
class WitnessServerTest {

    private final Sample sample = new Sample(51, 3).grow(30);

    @TempDir
    Path folder;

    @Test
    void itCosignsAndRemembersWhenItIsStartedAgain() throws Exception {
        SignedNote first = published();
        VerifierKey key;
        try (WitnessServer server = started();
                HttpClient http = HttpClient.newHttpClient()) {
            key = server.key();
            assertThat(key.verifies(first.text(), client(server, http).cosign(first, sample.log::consistency)))
                    .isTrue();
        }
        sample.grow(10);
        Sample fork = Sample.withKeysOf(sample, 52).grow(80);
        try (WitnessServer server = started();
                HttpClient http = HttpClient.newHttpClient()) {
            assertThat(server.key()).isEqualTo(key);
            assertThatThrownBy(() -> client(server, http)
                            .cosign(fork.storage.published().orElseThrow().checkpoint(), fork.log::consistency))
                    .isInstanceOf(WitnessRefusedException.class);
            assertThat(shown(server, http).body()).startsWith(first.text());
            client(server, http).cosign(published(), sample.log::consistency);
            assertThat(shown(server, http).body()).startsWith(published().text());
            assertThat(get(http, server.prefix() + "/elsewhere").statusCode()).isEqualTo(404);
            assertThat(get(http, server.prefix() + "/add-checkpoint").statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void itsKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        try (WitnessServer server = started()) {
            assertThat(Files.readString(folder.resolve("key.pub"))).isEqualTo(server.key() + "\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> new WitnessServer(0, folder, "witness.example/another", sample.logs()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds another key");
    }

    @Test
    void noTwoUseOneMemory() throws Exception {
        try (WitnessServer _ = started()) {
            assertThatThrownBy(this::started).isInstanceOf(IOException.class).hasMessageContaining("in use");
        }
    }

    @Test
    void aMemoryThatIsNotOneIsNotForgotten() throws Exception {
        started().close();
        for (String other : List.of("x", "5\nabc", "-1\n", "3\nabc")) {
            Files.writeString(folder.resolve("checkpoints"), other);
            assertThatThrownBy(this::started)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is not what a witness wrote");
        }
    }

    /** Of all that ask at once, none makes the witness go back. */
    @Test
    void itNeverGoesBack() throws Exception {
        List<SignedNote> notes = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sample.grow(1);
            notes.add(published());
            sizes.add(sample.log.size());
        }
        try (WitnessServer server = started();
                HttpClient http = HttpClient.newHttpClient();
                ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> asked = new ArrayList<>();
            for (SignedNote note : notes) {
                asked.add(callers.submit(() -> {
                    try {
                        client(server, http).cosign(note, old -> between(old, note));
                    } catch (WitnessRefusedException | IOException e) {
                        // Another was faster; the witness is where that one is.
                    }
                    return Checkpoint.parse(
                                    SignedNote.parse(shown(server, http).body().getBytes(StandardCharsets.UTF_8))
                                            .text())
                            .size();
                }));
            }
            long largest = 0;
            for (Future<Long> one : asked) {
                largest = Math.max(largest, one.get());
            }
            long now = Checkpoint.parse(
                            SignedNote.parse(shown(server, http).body().getBytes(StandardCharsets.UTF_8))
                                    .text())
                    .size();
            assertThat(now).isEqualTo(largest);
            assertThat(sizes).contains(now);
        }
    }

    private List<Hash> between(long old, SignedNote note) {
        return ConsistencyProof.of(
                new TiledNodes(sample.storage),
                old,
                Checkpoint.parse(note.text()).size());
    }

    private WitnessServer started() throws IOException {
        return new WitnessServer(0, folder, "witness.example/three", sample.logs());
    }

    private static WitnessClient client(WitnessServer server, HttpClient http) {
        return new WitnessClient(server.key(), new HttpTransport(http, server.prefix(), Duration.ofSeconds(10)));
    }

    private SignedNote published() {
        return sample.storage.published().orElseThrow().checkpoint();
    }

    private static HttpResponse<String> shown(WitnessServer server, HttpClient http) throws Exception {
        return get(http, server.prefix() + "/" + Witness.originHash(Sample.ORIGIN) + "/checkpoint");
    }

    private static HttpResponse<String> get(HttpClient http, String uri) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

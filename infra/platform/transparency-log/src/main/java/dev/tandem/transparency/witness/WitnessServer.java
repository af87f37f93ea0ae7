package dev.tandem.transparency.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.note.VerifierKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A witness as a process of its own. All that it has is in one folder: its key ({@code key}, made at the first start; its public half in
 * {@code key.pub}), and what it remembers ({@code checkpoints}).
 *
 * <p>{@code java -cp … dev.tandem.transparency.witness.WitnessServer PORT FOLDER NAME LOG-KEY…}
 */
public final class WitnessServer implements AutoCloseable {

    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;

    private final HttpServer server;
    private final FileMemory memory;
    private final Witness witness;
    private final VerifierKey key;

    /**
     * A witness, running.
     *
     * @param port on this machine alone; 0 for any that is free
     * @param folder its own
     * @param name of its key
     * @param logs the keys of the logs that it knows
     */
    public WitnessServer(int port, Path folder, String name, List<VerifierKey> logs) throws IOException {
        Files.createDirectories(folder);
        SignerKey signer = KeyFile.in(folder.resolve("key"), name, KeyKind.COSIGNATURE);
        this.key = signer.verifier();
        Files.writeString(folder.resolve("key.pub"), key + "\n");
        this.memory = new FileMemory(folder.resolve("checkpoints"));
        this.witness = new Witness(signer, logs, memory, InstantSource.system());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Runs one until the process ends. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println(
                    "A witness is given a port, a folder of its own, its name, and the key of each log that it knows.");
            System.exit(2);
        }
        List<VerifierKey> logs =
                Arrays.stream(arguments).skip(3).map(VerifierKey::parse).toList();
        WitnessServer server =
                new WitnessServer(Integer.parseInt(arguments[0]), Path.of(arguments[1]), arguments[2], logs);
        System.out.println("The witness " + server.key() + " listens at " + server.prefix());
    }

    /** The key that its cosignatures are verified with. */
    public VerifierKey key() {
        return key;
    }

    /** Where it is asked: its submission and monitoring prefix. */
    public String prefix() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        WitnessAnswer answer;
        try {
            answer = answered(exchange);
        } catch (RuntimeException e) {
            // Nothing was cosigned if it could not be remembered; the log asks again.
            answer = WitnessAnswer.refused(FAILED, "the witness cannot answer now");
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private WitnessAnswer answered(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/add-checkpoint")) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            if (body.length > LARGEST_REQUEST) {
                return WitnessAnswer.refused(TOO_LARGE, "no request is so large");
            }
            return method.equals("POST")
                    ? witness.addCheckpoint(body)
                    : WitnessAnswer.refused(METHOD_NOT_ALLOWED, "checkpoints are added with POST");
        }
        String[] parts = path.split("/", -1);
        if (parts.length == 3 && parts[2].equals("checkpoint") && method.equals("GET")) {
            return witness.checkpoint(parts[1])
                    .map(note -> new WitnessAnswer(WitnessAnswer.OK, "text/plain; charset=utf-8", note))
                    .orElseGet(() -> WitnessAnswer.refused(NOT_FOUND, "nothing was cosigned for this log"));
        }
        return WitnessAnswer.refused(NOT_FOUND, "a witness has /add-checkpoint and /<hash of the origin>/checkpoint");
    }

    /** Stops it. */
    @Override
    public void close() throws IOException {
        server.stop(0);
        memory.close();
    }
}

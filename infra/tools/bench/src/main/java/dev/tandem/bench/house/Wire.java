package dev.tandem.bench.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** One connection that is asked one thing after another in HTTP/1.1, with as little work as that takes: the bench is not to measure itself. */
final class Wire implements AutoCloseable {

    /** A connection that nobody has used for so long may be ended by the server at any moment. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final URI service;
    private final String host;
    private long used = System.nanoTime();
    private Socket socket;
    private InputStream in;

    Wire(URI service) throws IOException {
        this.service = service;
        this.host = service.getHost() + ":" + service.getPort();
        this.socket = connected(service);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket connected(URI service) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A server ends a connection now and then, to spread its callers. */
    private void again() throws IOException {
        socket.close();
        socket = connected(service);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * An answer.
     *
     * @param body as it came
     */
    record Answer(int status, byte[] body) {

        /** The body, which has to be that of a success. */
        byte[] ok() {
            if (status / 100 != 2) {
                throw new IllegalStateException("answered " + status + ": " + new String(body, UTF_8));
            }
            return body;
        }
    }

    /** A request for something, ready to be sent. */
    static byte[] get(URI service, String path, String token) {
        return head("GET", service, path, token, Map.of())
                .append("\r\n")
                .toString()
                .getBytes(ISO_8859_1);
    }

    /** A request with a body of JSON, ready to be sent. */
    byte[] post(String path, String token, Map<String, String> headers, byte[] body) {
        byte[] head = head("POST", host, path, token, headers)
                .append("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static StringBuilder head(
            String method, URI service, String path, String token, Map<String, String> headers) {
        return head(method, service.getHost() + ":" + service.getPort(), path, token, headers);
    }

    private static StringBuilder head(
            String method, String host, String path, String token, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(1_024)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head;
    }

    /** Sends a request and reads the whole answer. */
    Answer ask(byte[] request) throws IOException {
        if (System.nanoTime() - used > IDLE.toNanos()) {
            again(); // before the server does, in the middle of a lap
        }
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.endsWith("chunked");
            } else if (header.startsWith("connection:")) {
                last = header.endsWith("close");
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        if (last) {
            again();
        }
        used = System.nanoTime();
        return new Answer(Integer.parseInt(status.split(" ", 3)[1]), body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

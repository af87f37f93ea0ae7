package dev.tandem.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back over a socket of its own.
 *
 * @param status 0: the connection was closed without an answer
 * @param headers by name in lower case
 * @param body without the marks of its chunks
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final int TIMEOUT_MILLIS = 15_000;
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:java|javax|jakarta|tools\\.jackson|org\\.(?:springframework|apache|hibernate|postgresql|axonframework))\\.[\\w.$]+"
                    + "|\\bdev\\.tandem\\.[\\w.$]+|[A-Za-z]+Exception\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)");

    static RawAnswer to(URI base, FuzzRequest request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                socket.getOutputStream().write(request.bytes());
                if (request.broken()) {
                    socket.shutdownOutput();
                }
            } catch (SocketException _) {
                // It was answered before all was sent; the answer is still there to be read.
            }
            return parsed(everything(socket, request));
        }
    }

    private static byte[] everything(Socket socket, FuzzRequest request) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException e) {
            if (all.size() == 0 && !request.broken()) {
                throw e;
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("nothing for " + TIMEOUT_MILLIS + " ms, after " + all.size() + " bytes", e);
        }
        return all.toByteArray();
    }

    private static RawAnswer parsed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, Map.of(), text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(lines).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        String body = text.substring(end + 4);
        if (lines[0].startsWith("HTTP/1.1 100")) { // the answer proper follows
            return parsed(body.getBytes(StandardCharsets.ISO_8859_1));
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = unchunked(body);
        }
        return new RawAnswer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String unchunked(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                break;
            }
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return body.toString();
    }

    /** What is wrong with this answer; empty if it may be. */
    List<String> complaints(FuzzRequest request) {
        List<String> complaints = new ArrayList<>();
        if (status == 0) {
            if (!request.broken()) {
                complaints.add("closed without an answer");
            }
            return complaints;
        }
        if (status >= 500) {
            complaints.add("status " + status);
        }
        if (status >= 400 && !request.method().equals("HEAD")) {
            if (!headers.getOrDefault("content-type", "").startsWith("application/problem+json")) {
                complaints.add("a no of media type " + headers.get("content-type"));
            } else if (!isProblem()) {
                complaints.add("a no that is no problem document");
            }
            if (CODE.matcher(body).find()) {
                complaints.add("tells of code");
            }
        }
        return complaints;
    }

    private boolean isProblem() {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            return problem.path("status").asInt(0) == status
                    && problem.path("rule").isString()
                    && problem.path("remedy").isString();
        } catch (JacksonException _) {
            return false;
        }
    }

    String readable() {
        String text = status + " " + headers + "\n" + body;
        return text.length() <= 1500 ? text : text.substring(0, 1500) + "...";
    }
}

package dev.tandem.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request as it goes over the wire.
 *
 * @param bytes all of it
 * @param method its method, since an answer to HEAD has no body
 * @param broken whether its framing is broken, so that an answer that never comes is in order
 */
record FuzzRequest(byte[] bytes, String method, boolean broken) {

    private static final int READABLE = 1200;

    /** A simple one without a body. */
    static FuzzRequest of(String method, String path, String... headers) {
        String head =
                method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        return new FuzzRequest(head.getBytes(StandardCharsets.UTF_8), method, false);
    }

    /** For people: its beginning. */
    String readable() {
        return new String(Arrays.copyOf(bytes, Math.min(bytes.length, READABLE)), StandardCharsets.UTF_8)
                .replaceAll("Bearer [A-Za-z0-9._-]{20,}", "Bearer (a token)");
    }
}

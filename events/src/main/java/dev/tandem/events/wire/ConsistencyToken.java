package dev.tandem.events.wire;

import dev.tandem.events.Event;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a command stored, as a query can wait for it: the last position under each topic key. Opaque to clients; on the
 * wire base64url without padding of {@code v1,<position>@<topicKey>[,<position>@<topicKey>...]}.
 *
 * @param positions the last position by {@link Event#topicKey()}, at least one
 */
public record ConsistencyToken(Map<String, Long> positions) {

    /** The header that answers to commands bring and queries take. */
    public static final String HEADER = "Tandem-Consistency-Token";

    private static final String VERSION = "v1";

    /** A token has at least one position. */
    public ConsistencyToken {
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("a consistency token has at least one position");
        }
    }

    /** The form on the wire. */
    public String encoded() {
        String text = positions.entrySet().stream()
                .map(entry -> entry.getValue() + "@" + entry.getKey())
                .collect(Collectors.joining(",", VERSION + ",", ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the form on the wire.
     *
     * @throws IllegalArgumentException if it is not a consistency token; the message is a sentence for the caller
     */
    public static ConsistencyToken parse(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = text.split(",", -1);
            if (!parts[0].equals(VERSION)) {
                throw new IllegalArgumentException("unknown version");
            }
            Map<String, Long> positions = new LinkedHashMap<>();
            for (int i = 1; i < parts.length; i++) {
                int at = parts[i].indexOf('@');
                long position = Long.parseLong(parts[i], 0, at, 10);
                if (position < 1 || at == parts[i].length() - 1) {
                    throw new IllegalArgumentException("not a position of a key");
                }
                positions.merge(parts[i].substring(at + 1), position, Math::max);
            }
            return new ConsistencyToken(positions);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "This is not a consistency token: send back what a command answered, as it was.", e);
        }
    }
}

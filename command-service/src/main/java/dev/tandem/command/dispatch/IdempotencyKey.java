package dev.tandem.command.dispatch;

import dev.tandem.events.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What makes two requests the same request. The key itself is not kept: it is the caller's, and salts the digest, so that
 * nobody can check a guess of the body (which may hold personal data) against the log.
 *
 * @param hash names actor and key: 22 characters of base64url (128 bits of a SHA-256)
 * @param digest SHA-256 of key, command and body in hex: equal if and only if the same was asked
 */
public record IdempotencyKey(String hash, String digest) {

    /** The key of the internal tag on events of commands that came with an idempotency key. Never published. */
    public static final String TAG = "idempotency";

    private static final byte[] SEPARATOR = {0};

    /**
     * Of a request.
     *
     * @param actor who asks; the same key of somebody else is another key
     * @param key the caller's
     * @param command the command's name
     * @param body what was asked, in a form that is the same each time
     */
    public static IdempotencyKey of(PersonId actor, String key, String command, byte[] body) {
        byte[] who = actor.value().getBytes(StandardCharsets.UTF_8);
        byte[] given = key.getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha256(who, given);
        byte[] digest = sha256(given, command.getBytes(StandardCharsets.UTF_8), body);
        return new IdempotencyKey(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)),
                HexFormat.of().formatHex(digest));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
                sha256.update(SEPARATOR);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

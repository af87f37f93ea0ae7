package dev.tandem.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.events.PersonId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What an importer makes is called by who made it and by the idempotency key of the command: both sides can work it out. So a later row can name
 * an interview or an offer before the answer to an earlier one is there, from another file, or after a restart.
 */
public final class ImportedId {

    private static final byte SEPARATOR = 0;

    private ImportedId() {}

    /**
     * The id of what that command makes: a UUID of version 8 (RFC 9562) of the first 16 bytes of the SHA-256 of actor and key, both in UTF-8
     * and each followed by a zero byte, and the letters {@code id}.
     *
     * @param actor who brings it in
     * @param idempotencyKey the command's key
     */
    public static String of(PersonId actor, String idempotencyKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(actor.value().getBytes(UTF_8));
            sha256.update(SEPARATOR);
            sha256.update(idempotencyKey.getBytes(UTF_8));
            sha256.update(SEPARATOR);
            ByteBuffer digest = ByteBuffer.wrap(sha256.digest("id".getBytes(UTF_8)));
            long high = digest.getLong() & ~0xF000L | 0x8000L;
            long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

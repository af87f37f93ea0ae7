package dev.tandem.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Idempotency keys that follow from what a row is, not from the file it came in nor from when it is sent. */
final class RowKey {

    private static final int LONGEST = 200;

    private RowKey() {}

    /** The key of a command that belongs to that place in that history. */
    static String of(String map, String caseId, long sequence, String command) {
        return bounded("import/" + map + "/" + URLEncoder.encode(caseId, UTF_8) + "/" + sequence + "/" + command);
    }

    /** The key of opening the so-manieth requisition of that history. */
    static String ofRequisition(String map, int number) {
        return bounded("import/" + map + "/requisition/" + number);
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST ? key : "import/sha256/" + digest(key);
    }

    /** SHA-256 in hex. */
    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package dev.tandem.importer.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What other systems call things, as part of ids here. */
public final class Ids {

    private static final int LONGEST = 40;
    private static final int BEGINNING = 20;

    private Ids() {}

    /** As part of an id. What ids cannot hold is told from others like it by a digest. */
    public static String safe(String name) {
        if (name.matches("[A-Za-z0-9._-]{1," + LONGEST + "}")) {
            return name;
        }
        String readable = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return readable.substring(0, Math.min(BEGINNING, readable.length())) + "-"
                + digest(name).substring(0, 16);
    }

    /** SHA-256 in hex. */
    public static String digest(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** From 1 to so many, by the text alone: the same on every machine. */
    public static int spread(String text, int over) {
        byte[] hash = sha256(text);
        long number = 0;
        for (int i = 0; i < 7; i++) {
            number = number << 8 | hash[i] & 0xff;
        }
        return (int) (number % over) + 1;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

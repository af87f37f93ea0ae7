package dev.tandem.query.live;

import dev.tandem.query.projection.api.ChangeMark;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** For how long a query is answered the same: while its rows stand where they stood, and until time alone changes something. */
final class Steadiness {

    private static final int DIGEST = 8;

    private Steadiness() {}

    /** What the entity tag of an answer says, by which the same query is recognised later. */
    static String claim(Place place, String query, Instant until) {
        return start(place.generation(), place.mark(), query) + until.toEpochMilli();
    }

    /** Whether that was said of the same query, as rows stand and at that time. */
    static boolean holds(String claim, int generation, ChangeMark mark, String query, Instant now) {
        String start = start(generation, mark, query);
        if (!claim.startsWith(start)) {
            return false;
        }
        try {
            return now.toEpochMilli() < Long.parseLong(claim.substring(start.length()));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String start(int generation, ChangeMark mark, String query) {
        return generation + "." + mark.number() + "." + Long.toHexString(mark.stamp()) + "." + digest(query) + ".";
    }

    private static String digest(String query) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(query.getBytes(StandardCharsets.UTF_8)), DIGEST));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

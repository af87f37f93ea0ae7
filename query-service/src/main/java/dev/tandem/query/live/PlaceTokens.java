package dev.tandem.query.live;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.ProblemException;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.web.Since;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A place as a follower keeps it: opaque, and sealed for one query of one reader with a key that all instances have. So nobody makes one
 * of a moment at which they would have seen more, and nobody goes on with another's.
 */
final class PlaceTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int ROLES = 8;
    private static final int PLACE = Integer.BYTES + 3 * Long.BYTES + ROLES;
    private static final long MICROS = 1_000_000;

    private final SecretKeySpec key;

    PlaceTokens(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String token(Place place, Query query) {
        ByteBuffer token = ByteBuffer.allocate(PLACE + SEAL);
        token.putInt(place.generation())
                .putLong(place.mark().number())
                .putLong(place.mark().stamp())
                .putLong(Math.addExact(
                        Math.multiplyExact(place.at().getEpochSecond(), MICROS),
                        place.at().getNano() / 1_000))
                .put(roles(query));
        token.put(seal(Arrays.copyOf(token.array(), PLACE), query));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /**
     * The place that the token holds.
     *
     * @throws ProblemException (400) if it is none of this query and reader, (410) if the reader came in other roles
     */
    Place read(String token, Query query) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(token));
        if (bytes.remaining() != PLACE + SEAL) {
            throw refused();
        }
        byte[] place = Arrays.copyOf(bytes.array(), PLACE);
        byte[] seal = Arrays.copyOfRange(bytes.array(), PLACE, PLACE + SEAL);
        if (!MessageDigest.isEqual(seal, seal(place, query))) {
            throw refused();
        }
        int generation = bytes.getInt();
        ChangeMark mark = new ChangeMark(bytes.getLong(), bytes.getLong());
        long micros = bytes.getLong();
        byte[] roles = new byte[ROLES];
        bytes.get(roles);
        if (!Arrays.equals(roles, roles(query))) {
            throw Since.startAnew("It was given to the caller in other roles than they come in now.")
                    .exception();
        }
        return new Place(
                generation,
                mark,
                Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    private byte[] seal(byte[] place, Query query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(place);
            return Arrays.copyOf(mac.doFinal(query.text().getBytes(StandardCharsets.UTF_8)), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] roles(Query query) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha.digest(query.roles().getBytes(StandardCharsets.UTF_8)), ROLES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ProblemException refused() {
        return CommonProblems.invalidParameters(List.of(new FieldError(
                        "since",
                        "is not from an answer to this query of yours; send it unchanged and with the same filters, or leave it out"
                                + " to start anew")))
                .exception();
    }
}

package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names a row behind which the next page starts. It carries a digest of itself and of the query it belongs to (path
 * and filters), so that one which was cut short, made up, or carried over to another query is refused instead of
 * answered with something else. It is no secret and grants nothing: rights are checked for each page.
 */
public final class Cursor {

    private static final Set<String> NOT_OF_THE_QUERY = Set.of("cursor", "limit", "fields");
    private static final int DIGEST = 9;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Cursor() {}

    /** The cursor of this query behind the row with those sort keys. */
    public static String behind(HttpServletRequest request, Object... sortKeys) {
        byte[] keys = JSON.writeValueAsBytes(
                Arrays.stream(sortKeys).map(Object::toString).toList());
        byte[] digest = digest(request, keys);
        byte[] cursor = Arrays.copyOf(digest, DIGEST + keys.length);
        System.arraycopy(keys, 0, cursor, DIGEST, keys.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The sort keys that the cursor holds.
     *
     * @throws ProblemException (400) if it is none of this query
     */
    static List<String> read(String cursor, HttpServletRequest request, int parts) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= DIGEST) {
                throw refused();
            }
            byte[] keys = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
            if (!Arrays.equals(Arrays.copyOf(bytes, DIGEST), digest(request, keys))) {
                throw refused();
            }
            List<String> sortKeys = List.of(JSON.readValue(keys, String[].class));
            if (sortKeys.size() != parts) {
                throw refused();
            }
            return sortKeys;
        } catch (IllegalArgumentException | JacksonException e) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return CommonProblems.invalidParameters(List.of(new FieldError(
                        "cursor",
                        "is not a cursor of this query; send the 'next' of the page before, unchanged and with the same"
                                + " filters, or leave it out to start again")))
                .exception();
    }

    private static byte[] digest(HttpServletRequest request, byte[] keys) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!NOT_OF_THE_QUERY.contains(name)) {
                    sha.update(('\n' + name + '=' + String.join("\n", values)).getBytes(StandardCharsets.UTF_8));
                }
            });
            sha.update((byte) 0);
            return Arrays.copyOf(sha.digest(keys), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

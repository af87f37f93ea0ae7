package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names a row behind which the next page starts. It carries a digest of itself and of the query it belongs to (path
 * and filters), so that one which was cut short, or carried over to another query, is refused instead of answered with
 * something else. It is no secret and grants nothing: rights are checked for each page. Anybody can make one by hand, so
 * what is in it is read as strictly as any parameter.
 */
public final class Cursor {

    private static final Set<String> NOT_OF_THE_QUERY = Set.of("cursor", "limit", "fields", "expand", "total");
    private static final int DIGEST = 9;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Cursor() {}

    /** What a sort key is. */
    public enum Key {
        /** A moment, or {@link OffsetDateTime#MAX}, which PostgreSQL calls infinity. */
        MOMENT {
            @Override
            Object read(String text) {
                OffsetDateTime moment = OffsetDateTime.parse(text);
                boolean held = Math.abs(moment.getYear()) <= 200_000 || moment.equals(OffsetDateTime.MAX);
                if (!held || moment.getYear() < 0) {
                    throw new IllegalArgumentException("not a moment that PostgreSQL holds");
                }
                return moment;
            }
        },
        /** The key of a row. */
        ROW {
            @Override
            Object read(String text) {
                if (text.length() > 1_000 || text.codePoints().anyMatch(Key::isNoText)) {
                    throw new IllegalArgumentException("not the key of a row");
                }
                return text;
            }
        },
        /** A position in the log. */
        POSITION {
            @Override
            Object read(String text) {
                return Long.valueOf(text);
            }
        };

        abstract Object read(String text);

        private static boolean isNoText(int point) {
            return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
        }
    }

    /** The cursor of this query behind the row with those sort keys. */
    public static String behind(HttpServletRequest request, Object... sortKeys) {
        return of(request, bytes(sortKeys));
    }

    /** The cursor of the query of that path without filters, behind the row with those sort keys. */
    public static String behindAt(String path, Object... sortKeys) {
        return of(path, Map.of(), bytes(sortKeys));
    }

    private static byte[] bytes(Object... sortKeys) {
        return JSON.writeValueAsBytes(
                Arrays.stream(sortKeys).map(Object::toString).toList());
    }

    /** One of that query with whatever keys. */
    static String of(HttpServletRequest request, byte[] keys) {
        return of(request.getRequestURI(), request.getParameterMap(), keys);
    }

    private static String of(String path, Map<String, String[]> parameters, byte[] keys) {
        byte[] digest = digest(path, parameters, keys);
        byte[] cursor = Arrays.copyOf(digest, DIGEST + keys.length);
        System.arraycopy(keys, 0, cursor, DIGEST, keys.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The sort keys that the cursor holds, as they are given to SQL.
     *
     * @throws ProblemException (400) if it is none of this query
     */
    static List<Object> read(String cursor, HttpServletRequest request, Key... kinds) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= DIGEST) {
                throw refused();
            }
            byte[] keys = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
            if (!Arrays.equals(
                    Arrays.copyOf(bytes, DIGEST), digest(request.getRequestURI(), request.getParameterMap(), keys))) {
                throw refused();
            }
            List<String> given = List.of(JSON.readValue(keys, String[].class));
            if (given.size() != kinds.length) {
                throw refused();
            }
            return IntStream.range(0, kinds.length)
                    .mapToObj(i -> kinds[i].read(given.get(i)))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException | NullPointerException | JacksonException e) {
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

    private static byte[] digest(String path, Map<String, String[]> parameters, byte[] keys) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(path.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(parameters).forEach((name, values) -> {
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

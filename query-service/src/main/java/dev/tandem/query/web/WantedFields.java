package dev.tandem.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an answer {@code ?fields=a,b} asks for.
 *
 * @param names as they were given, checked by nobody yet; null if all are wanted
 */
public record WantedFields(@Nullable Set<String> names) {

    static final String PARAMETER = "fields";

    /** Those that the request names. */
    public static WantedFields of(HttpServletRequest request) {
        String[] given = request.getParameterValues(PARAMETER);
        return new WantedFields(
                given == null
                        ? null
                        : new LinkedHashSet<>(Stream.of(given)
                                .flatMap(list -> Stream.of(list.split(",", -1)))
                                .map(String::strip)
                                .toList()));
    }

    /** Whether that field will be told. */
    public boolean include(String field) {
        return names == null || names.contains(field);
    }
}

package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * Takes all other fields out of that.
     *
     * @throws dev.tandem.access.ProblemException (400) if it lacks one that is wanted
     */
    public void keep(ObjectNode object) {
        if (names == null) {
            return;
        }
        Set<String> there = new LinkedHashSet<>(object.propertyNames());
        List<String> unknown =
                names.stream().filter(name -> !there.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw CommonProblems.invalidParameters(List.of(new FieldError(
                            PARAMETER, "there is no field " + String.join(", ", unknown) + "; there are " + there)))
                    .exception();
        }
        there.stream().filter(name -> !names.contains(name)).forEach(object::remove);
    }
}

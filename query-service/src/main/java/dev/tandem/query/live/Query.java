package dev.tandem.query.live;

import dev.tandem.access.Caller;
import dev.tandem.events.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who asks for what. Two requests that are equal in this are answered the same at any moment.
 *
 * @param text path, parameters and reader
 * @param roles in which the reader comes
 */
record Query(String text, String roles) {

    /** What says how much of a list is told, and not which. */
    private static final Set<String> NOT_OF_THE_LIST = Set.of("since", "limit", "cursor", "total", "fields");

    static Query of(HttpServletRequest request, Caller caller) {
        StringBuilder text =
                new StringBuilder(request.getRequestURI()).append('\n').append(caller.person());
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!NOT_OF_THE_LIST.contains(parameter.getKey())) {
                text.append('\n')
                        .append(parameter.getKey())
                        .append('=')
                        .append(String.join("\n", parameter.getValue()));
            }
        }
        String roles = caller.roles().stream().sorted().map(Role::wireName).collect(Collectors.joining(","));
        return new Query(text.toString(), roles);
    }
}

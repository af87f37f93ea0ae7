package dev.tandem.command.web.door;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** A parameter that nobody reads is refused by its name: whoever sent it believes that it does something. */
final class UnknownParameters {

    private UnknownParameters() {}

    /**
     * Refuses those of a request that are none of these.
     *
     * @throws dev.tandem.access.ProblemException (400) naming each
     */
    static void refuse(HttpServletRequest request, Set<String> known) {
        List<FieldError> unknown = QueryParameters.of(request).keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new FieldError(
                        name,
                        known.isEmpty()
                                ? "is not known here; no parameter is"
                                : "is not known here; known is " + String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw CommonProblems.invalidParameters(unknown).exception();
        }
    }
}

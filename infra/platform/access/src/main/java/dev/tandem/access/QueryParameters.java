package dev.tandem.access;

import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The parameters of a request, whatever was sent in their place. */
public final class QueryParameters {

    private QueryParameters() {}

    /**
     * All of them, with the values of each. The container throws at what it cannot read, such as {@code ?=}, {@code ?a=%zz} or a thousand
     * parameters, and the firewall at a name with a control character in it.
     *
     * @throws ProblemException (400) if they cannot be read
     */
    public static Map<String, String[]> of(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException | RequestRejectedException e) {
            throw CommonProblems.invalidParameters(
                            List.of(
                                    new FieldError(
                                            "query",
                                            "cannot be read: a name is missing or no text, an escape is broken, or there are too many")))
                    .exception();
        }
    }
}

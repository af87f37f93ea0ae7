package dev.tandem.query.consistency;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.wire.ConsistencyToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;

/** Reads the consistency token of each request, for {@link ConsistencyArgument}. */
final class RequestToken implements HandlerInterceptor {

    static final String ATTRIBUTE = ConsistencyToken.class.getName();

    /** Reads the header of every request, so that a broken token is refused (400) by every endpoint. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String header = request.getHeader(ConsistencyToken.HEADER);
        if (header != null && !header.isBlank()) {
            request.setAttribute(ATTRIBUTE, parsed(header.strip()));
        }
        return true;
    }

    private static ConsistencyToken parsed(String header) {
        try {
            return ConsistencyToken.parse(header);
        } catch (IllegalArgumentException e) {
            FieldError error = new FieldError(ConsistencyToken.HEADER, String.valueOf(e.getMessage()));
            throw CommonProblems.invalidParameters(List.of(error)).exception();
        }
    }
}

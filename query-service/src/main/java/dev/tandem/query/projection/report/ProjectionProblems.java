package dev.tandem.query.projection.report;

import dev.tandem.access.Problem;
import dev.tandem.query.consistency.NotYetConsistentException;
import dev.tandem.query.projection.api.NotBuiltException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a query is told when a read model cannot answer it yet. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class ProjectionProblems {

    private static final Duration BUILDING = Duration.ofSeconds(2);

    @ExceptionHandler
    ResponseEntity<Object> notYet(NotYetConsistentException e, HttpServletRequest request) {
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "NOT_YET_CONSISTENT",
                "The read model has not yet seen what the consistency token stands for.",
                String.valueOf(e.getMessage()),
                "Ask again after Retry-After seconds, or without the token to read what is there.");
        return problem.answer(request, after(e.retryAfter()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notBuilt(NotBuiltException e, HttpServletRequest request) {
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "NOT_BUILT",
                "The read model cannot be read yet.",
                String.valueOf(e.getMessage()),
                "Ask again after Retry-After seconds; /projections says how far it is.");
        return problem.answer(request, after(BUILDING));
    }

    private static HttpHeaders after(Duration time) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, time.toSeconds())));
        return headers;
    }
}

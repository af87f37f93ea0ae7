package dev.tandem.query.personaldata;

import dev.tandem.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a query is told when the personal data in its answer cannot be opened. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class PersonalDataProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataProblems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<Object> unavailable(PersonalDataUnavailableException e, HttpServletRequest request) {
        LOG.warn("{} cannot be answered: {}", request.getRequestURI(), e.getMessage());
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "PERSONAL_DATA_UNAVAILABLE",
                "Personal data cannot be opened at the moment.",
                "The answer holds sealed personal data, and command-service, which holds the keys, does not open it now.",
                "Ask again after Retry-After seconds; nothing is shown half.");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem.answer(request, headers);
    }
}

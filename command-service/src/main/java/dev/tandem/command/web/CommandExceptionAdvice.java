package dev.tandem.command.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.dispatch.TooContendedException;
import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what keeps a command from being decided or stored. */
@Order(0)
@RestControllerAdvice(basePackageClasses = CommandExceptionAdvice.class)
final class CommandExceptionAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(CommandExceptionAdvice.class);

    private final CommandsRejected rejected;

    CommandExceptionAdvice(CommandsRejected rejected) {
        this.rejected = rejected;
    }

    /** What a request, or a command of a batch, is answered that failed with this. */
    @ExceptionHandler({
        ProblemException.class,
        PersonalDataErasedException.class,
        TooContendedException.class,
        StoreBusyException.class,
        StoreUnavailableException.class,
        OutcomeUnknownException.class
    })
    ResponseEntity<Object> answer(RuntimeException failure, HttpServletRequest request) {
        return switch (failure) {
            case ProblemException e -> turnedAway(e.problem(), request);
            case PersonalDataErasedException e -> turnedAway(CommandProblems.personalDataErased(e), request);
            case TooContendedException e -> later(GeneralRule.CONTENDED, e, request);
            case StoreBusyException e -> later(GeneralRule.STORE_BUSY, e, request);
            case StoreUnavailableException e -> later(GeneralRule.STORE_UNAVAILABLE, e, request);
            case OutcomeUnknownException e -> later(GeneralRule.OUTCOME_UNKNOWN, e, request);
            default -> { // of a batch only: for a request, what is not named above is answered for both services alike
                LOG.error("{} failed", request.getRequestURI(), failure);
                yield CommonProblems.defect().answer(request);
            }
        };
    }

    private ResponseEntity<Object> turnedAway(Problem problem, HttpServletRequest request) {
        rejected.count(problem, request);
        HttpHeaders headers = new HttpHeaders();
        if (problem.rule().equals(GeneralRule.TOO_MANY_IN_FLIGHT.name())) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return problem.answer(request, headers);
    }

    private static ResponseEntity<Object> later(GeneralRule rule, RuntimeException e, HttpServletRequest request) {
        LOG.warn("{} answered {}: {}", request.getRequestURI(), rule, e.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        Problem problem = CommandProblems.of(rule);
        return problem.answer(request, headers);
    }
}

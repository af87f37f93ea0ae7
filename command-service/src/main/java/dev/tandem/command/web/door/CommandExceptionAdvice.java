package dev.tandem.command.web.door;

import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.intake.CommandsRejected;
import dev.tandem.command.intake.Failures;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what is not acceptable before a command is taken in, and counts it. */
@Order(0)
@RestControllerAdvice(basePackages = "dev.tandem.command.web")
final class CommandExceptionAdvice {

    private final CommandsRejected rejected;

    CommandExceptionAdvice(CommandsRejected rejected) {
        this.rejected = rejected;
    }

    @ExceptionHandler
    ResponseEntity<Object> known(ProblemException e, HttpServletRequest request) {
        String command = request.getAttribute(CommandEndpoint.COMMAND) instanceof String name ? name : "unknown";
        if (request.getRequestURI().endsWith("/check")) {
            rejected.countCheck(e.problem(), command);
        } else {
            rejected.count(e.problem(), command);
        }
        return e.problem().answer(request);
    }

    @ExceptionHandler({StoreBusyException.class, StoreUnavailableException.class})
    ResponseEntity<Object> later(RuntimeException e, HttpServletRequest request) {
        Problem problem = Failures.problem(e, request.getRequestURI());
        return problem.answer(request);
    }
}

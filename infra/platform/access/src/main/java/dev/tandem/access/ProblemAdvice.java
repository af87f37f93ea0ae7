package dev.tandem.access;

import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says in one voice whatever goes wrong on the way to, in, or on the way from a controller. Asked last: a service that
 * knows better answers in an advice of its own with a higher order, or throws {@link Problem#exception()}.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> known(ProblemException e, HttpServletRequest request) {
        return e.problem().answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Object> defect(Throwable e, HttpServletRequest request) throws Throwable {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e; // security's own filters answer these
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return CommonProblems.defect().answer(request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", http.getMethod(), http.getRequestURI(), e);
        }
        return problem(e, http, status).answer(http, headers);
    }

    private static Problem problem(Exception e, HttpServletRequest http, HttpStatusCode status) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method, http);
            case HttpMediaTypeNotSupportedException type ->
                CommonProblems.unsupportedMediaType(
                        String.valueOf(type.getContentType()), MediaType.toString(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type ->
                Problem.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "NOT_ACCEPTABLE",
                        "The answer cannot be given in any media type that Accept names.",
                        "Accept names none of " + MediaType.toString(type.getSupportedMediaTypes()) + ".",
                        "Send Accept: application/json, or leave the header out.");
            case NoResourceFoundException _ -> CommonProblems.noSuchResource(http);
            case NoHandlerFoundException _ -> CommonProblems.noSuchResource(http);
            case HttpMessageNotReadableException _ -> CommonProblems.malformedBody("The body cannot be read as JSON.");
            case MissingServletRequestParameterException missing ->
                CommonProblems.invalidParameters(
                        List.of(new FieldError(missing.getParameterName(), "is required but was not sent")));
            case MissingRequestValueException missing ->
                CommonProblems.invalidParameters(
                        List.of(new FieldError("request", String.valueOf(missing.getMessage()))));
            case TypeMismatchException mismatch -> CommonProblems.invalidParameters(List.of(mismatch(mismatch)));
            case HandlerMethodValidationException invalid -> CommonProblems.invalidParameters(errors(invalid));
            default -> CommonProblems.of(status, http.getRequestURI());
        };
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException e, HttpServletRequest http) {
        String allowed = String.join(", ", Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]));
        return Problem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "The resource does not answer to that method.",
                http.getRequestURI() + " does not answer to " + http.getMethod() + ".",
                "Use " + allowed + ".");
    }

    private static FieldError mismatch(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(e.getPropertyName(), "request");
        Class<?> type = e.getRequiredType();
        Throwable cause = e.getMostSpecificCause();
        if (type != null && type.isEnum()) {
            return new FieldError(name, "'" + e.getValue() + "' is not one of " + List.of(type.getEnumConstants()));
        }
        return new FieldError(
                name,
                cause instanceof IllegalArgumentException && cause.getMessage() != null
                        ? cause.getMessage()
                        : "'" + e.getValue() + "' is not a " + (type == null ? "value" : type.getSimpleName()));
    }

    private static List<FieldError> errors(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                Objects.requireNonNullElse(
                                        result.getMethodParameter().getParameterName(), "request"),
                                Objects.requireNonNullElse(error.getDefaultMessage(), "is not acceptable"))))
                .toList();
    }
}

package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Names each filter whose value cannot be read, and says what would be right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class BindingProblems {

    @ExceptionHandler
    ResponseEntity<Object> unreadable(MethodArgumentNotValidException e, HttpServletRequest request) {
        List<FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), message(error)))
                .toList();
        return CommonProblems.invalidParameters(errors).answer(request);
    }

    private static String message(org.springframework.validation.FieldError error) {
        if (error.contains(TypeMismatchException.class)) {
            TypeMismatchException mismatch = error.unwrap(TypeMismatchException.class);
            Class<?> type = type(mismatch);
            return "'" + error.getRejectedValue() + "' is not " + what(type);
        }
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not acceptable");
    }

    private static Class<?> type(TypeMismatchException mismatch) {
        if (mismatch.getCause() instanceof ConversionFailedException failed) {
            TypeDescriptor target = failed.getTargetType();
            return target.getObjectType();
        }
        return Objects.requireNonNullElse(mismatch.getRequiredType(), Object.class);
    }

    private static String what(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time such as 2026-01-31T09:00:00Z";
            case "Integer" -> "a whole number";
            case "Boolean" -> "true or false";
            default -> "an id: 1 to 64 letters, digits, dots, underscores or dashes";
        };
    }
}

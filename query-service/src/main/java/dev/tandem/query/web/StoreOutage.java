package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers that the database is away, which is neither their mistake nor a defect. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
public final class StoreOutage {

    private static final Problem PROBLEM = Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "STORE_UNAVAILABLE",
            "The read models cannot be reached at the moment.",
            "The database that holds the read models does not answer, or not in time.",
            "Ask again after Retry-After seconds.");

    private static final Logger LOG = LoggerFactory.getLogger(StoreOutage.class);

    /**
     * Classes of SQL states that are the database's: connection, rollback for the sake of others, resources, an operator's doing,
     * and its system. See "PostgreSQL Error Codes" in its manual.
     */
    private static final Set<String> ITS_OWN = Set.of("08", "40", "53", "57", "58");

    /** What every query may be told. */
    public static Problem problem() {
        return PROBLEM;
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class, SQLException.class})
    ResponseEntity<Object> answer(Exception failure, HttpServletRequest request) {
        if (!isOutage(failure)) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            return CommonProblems.defect().answer(request);
        }
        LOG.warn("{} {} cannot be answered: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return PROBLEM.answer(request, headers);
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean away =
                    switch (cause) {
                        case DataAccessResourceFailureException _,
                                TransientDataAccessException _,
                                RecoverableDataAccessException _,
                                CannotCreateTransactionException _,
                                SQLTransientException _ -> true;
                        case SQLException sql -> {
                            String state = sql.getSQLState();
                            yield state != null && state.length() == 5 && ITS_OWN.contains(state.substring(0, 2));
                        }
                        default -> false;
                    };
            if (away) {
                return true;
            }
        }
        return false;
    }
}

package dev.tandem.command.setaside;

import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Whose fault a failure is. */
public final class Faults {

    private Faults() {}

    /**
     * Whether what was being handled is at fault, so that it will most likely fail again; rather than the database, which will be
     * back.
     */
    public static boolean liesWithTheItem(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                // What PostgreSQL cannot hold.
                case DataIntegrityViolationException _ -> {
                    return true;
                }
                case DataAccessException _,
                        TransactionException _,
                        SQLException _,
                        StoreUnavailableException _,
                        StoreBusyException _,
                        OutcomeUnknownException _ -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}

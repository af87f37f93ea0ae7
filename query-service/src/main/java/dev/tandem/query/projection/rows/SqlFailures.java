package dev.tandem.query.projection.rows;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an SQL failure means for the runner. */
public final class SqlFailures {

    private SqlFailures() {}

    /**
     * Whether the values are to blame, so that trying again cannot help: data exceptions (class 22), violated constraints
     * (23), and index entries or rows that are too large (54). See "PostgreSQL Error Codes" in its manual.
     */
    public static boolean isDueToValues(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}

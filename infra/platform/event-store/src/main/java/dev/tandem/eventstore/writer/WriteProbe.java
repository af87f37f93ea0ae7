package dev.tandem.eventstore.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Checks whether the database can store, by writing to a temporary table. */
final class WriteProbe {

    private static final String[] TRY = {
        "create temporary table room (filler text) on commit drop",
        "insert into room select repeat(md5(n::text), 60) from generate_series(1, 50) as n"
    };

    private WriteProbe() {}

    /** Why the database cannot store, in its own words; null if it can. */
    static @Nullable String failure(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : TRY) {
                statement.execute(sql);
            }
            connection.commit();
            return null;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

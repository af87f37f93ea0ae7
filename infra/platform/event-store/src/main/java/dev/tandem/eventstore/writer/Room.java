package dev.tandem.eventstore.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds out whether a database that has refused to store anything would store again, by storing what is gone at once. */
final class Room {

    private static final String[] TRY = {
        "create temporary table room (filler text) on commit drop",
        "insert into room select repeat(md5(n::text), 60) from generate_series(1, 50) as n"
    };

    private Room() {}

    /** Why nothing can be stored, in the database's words; null if something can. */
    static @Nullable String lacking(DataSource database) {
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

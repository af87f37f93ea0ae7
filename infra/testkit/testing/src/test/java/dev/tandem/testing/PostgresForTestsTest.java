package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.servers.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresForTestsTest {

    @Test
    void eachDatabaseIsEmptyAndOfItsOwn() throws SQLException {
        TestDatabase one = PostgresForTests.freshDatabase();
        TestDatabase other = PostgresForTests.freshDatabase();

        execute(one, "create table seen (id int)");

        assertThat(ask(one, "select count(*) from pg_tables where tablename = 'seen'"))
                .isEqualTo("1");
        assertThat(ask(other, "select count(*) from pg_tables where tablename = 'seen'"))
                .isEqualTo("0");
    }

    @Test
    void commitsWaitForTheDiskOnlyWhereThatWasAskedFor() throws SQLException {
        assertThat(ask(PostgresForTests.freshDatabase(), "show fsync")).isEqualTo("off");

        TestDatabase durable = PostgresForTests.freshDurableDatabase();
        assertThat(ask(durable, "show fsync")).isEqualTo("on");
        assertThat(ask(durable, "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void aServerThatWasKilledStartsAgainWithAllThatWasCommitted() throws SQLException {
        try (PostgresServer server = PostgresForTests.ownServer()) {
            TestDatabase database = PostgresForTests.freshDatabase(server);
            execute(database, "create table kept (id int)");
            execute(database, "insert into kept values (42)");

            server.kill();
            assertThat(server.isAlive()).isFalse();
            assertThat(server.answers()).isFalse();
            server.start();

            assertThat(ask(database, "select id from kept")).isEqualTo("42");
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

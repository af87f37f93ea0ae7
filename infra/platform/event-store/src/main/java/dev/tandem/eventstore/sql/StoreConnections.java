package dev.tandem.eventstore.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How the store reaches its database. The writer and the listener open connections of their own and keep them; readers share
 * a pool that nobody else uses, so a slow report elsewhere keeps no command waiting.
 */
public final class StoreConnections implements AutoCloseable {

    /** Beyond this, more readers only wait for each other on the server. */
    public static final int READERS = 10;

    /**
     * Every query of the store is one that an index answers. Left to itself, the planner would decide while the tables are
     * small and unanalysed that reading them whole is as good, and a prepared statement keeps what was decided.
     * Nor does it know that hardly any events are waiting for their tags to be indexed: it would start workers for them, which
     * takes longer than any of these queries.
     */
    public static final String INDEXES_ONLY = """
            set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
            set enable_bitmapscan = off; set plan_cache_mode = force_generic_plan;
            set max_parallel_workers_per_gather = 0
            """;

    private final PGSimpleDataSource single;
    private final HikariDataSource pool;

    private StoreConnections(PGSimpleDataSource single, HikariDataSource pool) {
        this.single = single;
        this.pool = pool;
    }

    /** To a database. Nothing is opened until it is needed. */
    public static StoreConnections to(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource single = new PGSimpleDataSource();
        single.setUrl(url);
        single.setUser(user);
        single.setPassword(password);
        single.setConnectTimeout(3);
        single.setTcpKeepAlive(true);
        single.setApplicationName("tandem-store");

        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("tandem-store-readers");
        pool.setDataSource(single);
        pool.setMaximumPoolSize(READERS);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql(INDEXES_ONLY);
        return new StoreConnections(single, pool);
    }

    /** A new connection for each one asked for. */
    public DataSource single() {
        return single;
    }

    /** Connections that are given back. */
    public DataSource readers() {
        return pool;
    }

    /** Whether it says that the connection is gone, or the server is going: class 08 or 57P of the SQL states. */
    public static boolean isBroken(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /**
     * Whether it says that nothing can be stored now, whatever it is: no room on the disk or in memory (class 53), a disk that
     * fails (58), a database that may only be read (25006).
     */
    public static boolean isShort(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("53") || state.startsWith("58") || state.equals("25006"));
    }

    @Override
    public void close() {
        pool.close();
    }
}

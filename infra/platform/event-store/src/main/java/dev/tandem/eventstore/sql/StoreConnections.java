package dev.tandem.eventstore.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of the store. Writer, listener and tag indexer keep one each; readers share a pool that nothing else
 * uses, so that slow queries elsewhere do not hold up commands.
 */
public final class StoreConnections implements AutoCloseable {

    /** Size of the pool: more readers would only wait for each other on the server. */
    public static final int READERS = 10;

    /**
     * Every query of the store can use an index. While the tables are small and not analysed, the planner prefers sequential
     * scans, and a prepared statement keeps that plan. Nor does it know that few events are not indexed yet: it would start
     * parallel workers for them, which takes longer than any of these queries.
     */
    public static final String INDEXES_ONLY = """
            set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
            set enable_bitmapscan = off; set plan_cache_mode = force_generic_plan;
            set max_parallel_workers_per_gather = 0
            """;

    private final DataSource single;
    private final HikariDataSource pool;

    private StoreConnections(DataSource single, HikariDataSource pool) {
        this.single = single;
        this.pool = pool;
    }

    /** Connections to a database, opened on demand. */
    public static StoreConnections to(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource single = new PGSimpleDataSource();
        single.setUrl(url);
        single.setUser(user);
        single.setPassword(password);
        single.setConnectTimeout(3);
        single.setTcpKeepAlive(true);
        single.setApplicationName("tandem-store");
        return over(single);
    }

    /**
     * Connections from a data source, for settings that a URL cannot express.
     *
     * @param single opens a new connection each time, of PostgreSQL's own driver
     */
    public static StoreConnections over(DataSource single) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("tandem-store-readers");
        pool.setDataSource(single);
        pool.setMaximumPoolSize(READERS);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql(INDEXES_ONLY);
        return new StoreConnections(single, pool);
    }

    /** Opens a new connection each time. */
    public DataSource single() {
        return single;
    }

    /** The pool for readers. */
    public DataSource readers() {
        return pool;
    }

    /** Whether the connection is lost or the server is shutting down: SQL states 08 and 57P. */
    public static boolean isBroken(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /**
     * Whether the database cannot store anything now: out of disk or memory (class 53), a failing disk (58), read-only (25006).
     */
    public static boolean isOutOfResources(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("53") || state.startsWith("58") || state.equals("25006"));
    }

    @Override
    public void close() {
        pool.close();
    }
}

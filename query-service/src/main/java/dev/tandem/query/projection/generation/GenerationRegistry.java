package dev.tandem.query.projection.generation;

import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.rows.SchemaFingerprint;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code projection.generation}, and the schemas that it lists. */
public final class GenerationRegistry {

    /** The first half of the key of the advisory lock that says who runs a generation, so that it meets no other advisory lock of the database: "TAND" in ASCII. */
    public static final int LOCK_CLASS = 0x54414E44;

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Duration grace;

    public GenerationRegistry(DataSource dataSource, Duration grace) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sql = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.grace = grace;
    }

    /** The generations of that projection that have rows, oldest first. */
    public List<Generation> of(String projection) {
        return sql.sql("""
                        select *, exists (
                                select from projection.generation as next
                                where next.projection = g.projection and next.number > g.number
                                    and next.live_at < now() - :grace * interval '1 millisecond')
                            and state <> 'LIVE' as expired
                        from projection.generation as g
                        where projection = :projection and state <> 'DROPPED' order by number
                        """)
                .param("grace", grace.toMillis())
                .param("projection", projection)
                .query(GenerationRegistry::read)
                .list();
    }

    /** Makes sure that there is a generation of this version, whichever instance asks first. */
    public void establish(Projection projection) {
        locked(projection.name(), () -> {
            boolean there = of(projection.name()).stream().anyMatch(g -> g.version() == projection.version());
            return there ? 0 : create(projection);
        });
    }

    /**
     * Begins a new generation beside the live one; if one is being built already, it is that one.
     *
     * @return its number
     */
    public int rebuild(Projection projection) {
        return locked(projection.name(), () -> {
            Optional<Generation> underWay = of(projection.name()).stream()
                    .filter(g -> g.version() == projection.version() && g.state() == Generation.State.BUILDING)
                    .reduce((older, newer) -> newer);
            if (underWay.isPresent() && underWay.get().failure() == null) {
                return underWay.get().number();
            }
            return create(projection);
        });
    }

    /**
     * Makes a generation live that has caught up. What it replaces is held still meanwhile, so that it can catch up with the
     * last of it: nobody must see time go back.
     *
     * @param catchUp folds on until these positions, by partition, have been seen; says no if they do not come soon
     * @param swap shows the new generation to this process's queries
     * @return whether it is live now
     */
    public boolean takeOver(Generation generation, Predicate<List<Long>> catchUp, Runnable swap) {
        return locked(generation.projection(), () -> {
            List<Generation> all = of(generation.projection());
            if (all.stream().noneMatch(g -> g.id() == generation.id() && g.state() == Generation.State.BUILDING)) {
                return true;
            }
            holdLive(generation.projection());
            for (Generation old : all) {
                if (old.state() == Generation.State.LIVE
                        && (!catchUp.test(heldStill(old)) || hasParkedMore(generation, old))) {
                    return false;
                }
            }
            sql.sql("""
                            update projection.generation
                            set state = 'SUPERSEDED', superseded_at = now(), replaced = version = ?
                            where projection = ? and state = 'LIVE'
                            """).params(generation.version(), generation.projection()).update();
            sql.sql("update projection.generation set state = 'LIVE', live_at = now() where id = ?")
                    .param(generation.id())
                    .update();
            swap.run();
            return true;
        });
    }

    /** Runs {@code swap} if {@code next} has seen all that {@code serving} has, which is held still meanwhile. */
    public void swapIfAhead(Generation serving, Generation next, Runnable swap) {
        transaction.executeWithoutResult(status -> {
            List<Long> before = heldStill(serving);
            if (Progress.isAhead(reached(next).positions(), before)) {
                swap.run();
            }
        });
    }

    public void failed(Generation generation, String reason) {
        sql.sql("update projection.generation set failure = ? where id = ?")
                .param(reason)
                .param(generation.id())
                .update();
    }

    public void recovered(Generation generation) {
        sql.sql("update projection.generation set failure = null where id = ? and failure is not null")
                .param(generation.id())
                .update();
    }

    /** Drops a generation unless some instance still runs it. */
    public boolean drop(Generation generation) {
        return locked(generation.projection(), () -> {
            boolean free = sql.sql("select pg_try_advisory_xact_lock(?, ?)")
                    .param(LOCK_CLASS)
                    .param(generation.id())
                    .query(Boolean.class)
                    .single();
            if (!free) {
                return false;
            }
            jdbc.execute("drop schema if exists " + generation.schema() + " cascade");
            sql.sql("delete from projection.parked where generation = ?")
                    .param(generation.id())
                    .update();
            sql.sql("delete from projection.checkpoint where generation = ?")
                    .param(generation.id())
                    .update();
            sql.sql("update projection.generation set state = 'DROPPED', dropped_at = now() where id = ?")
                    .param(generation.id())
                    .update();
            return true;
        });
    }

    /** What a generation has stored, for those who do not run it. */
    public Progress.Reached reached(Generation generation) {
        List<PartitionCheckpoint> checkpoints = sql.sql("""
                        select partition, next_offset, position, seen from projection.checkpoint
                        where generation = ? order by partition
                        """)
                .param(generation.id())
                .query((row, _) ->
                        new PartitionCheckpoint(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
        Map<String, Long> parked = new HashMap<>();
        sql.sql("select key, min(position) as first from projection.parked where generation = ? group by key")
                .param(generation.id())
                .query((ResultSet row) -> {
                    parked.put(row.getString(1), row.getLong(2));
                });
        List<Long> positions =
                checkpoints.stream().map(PartitionCheckpoint::position).toList();
        return new Progress.Reached(positions, parked, Progress.complete(checkpoints), ChangeMark.NONE);
    }

    private int create(Projection projection) {
        String shape = SchemaFingerprint.of(projection.tables());
        int number = sql.sql("select coalesce(max(number), 0) + 1 from projection.generation where projection = ?")
                .param(projection.name())
                .query(Integer.class)
                .single();
        String schema = "%s_v%d_g%d".formatted(projection.name().replace('-', '_'), projection.version(), number);
        sql.sql("""
                        insert into projection.generation (projection, version, number, schema_name, shape, state)
                        values (?, ?, ?, ?, ?, 'BUILDING')
                        """)
                .params(projection.name(), projection.version(), number, schema, shape)
                .update();
        RowStore store = new RowStore(schema, projection.tables());
        jdbc.execute((Connection connection) -> {
            store.create(connection);
            return number;
        });
        return number;
    }

    /** Runners lock their generation before its checkpoints, so this does too: see {@link Checkpoints#advance}. */
    private void holdLive(String projection) {
        sql.sql("select id from projection.generation where projection = ? and state = 'LIVE' for update")
                .param(projection)
                .query((ResultSet row) -> {});
    }

    /** The positions of a generation, which nobody can move on until this transaction ends. */
    private List<Long> heldStill(Generation generation) {
        return sql.sql("select position from projection.checkpoint where generation = ? order by partition for update")
                .param(generation.id())
                .query(Long.class)
                .list();
    }

    /** Whether a rebuild could not fold what its predecessor, of the same code version, could: then that one stays. */
    private boolean hasParkedMore(Generation next, Generation old) {
        return next.version() == old.version()
                && sql.sql("""
                                select exists (
                                    select key from projection.parked where generation = ?
                                    except select key from projection.parked where generation = ?)
                                """)
                        .param(next.id())
                        .param(old.id())
                        .query(Boolean.class)
                        .single();
    }

    private <T> T locked(String projection, Supplier<T> work) {
        T result = transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('tandem.projection:' || ?, 0))")
                    .param(projection)
                    .query((ResultSet row) -> {});
            return work.get();
        });
        return Objects.requireNonNull(result);
    }

    private static Generation read(ResultSet row, int rowNumber) throws SQLException {
        return new Generation(
                row.getInt("id"),
                row.getString("projection"),
                row.getInt("version"),
                row.getInt("number"),
                row.getString("schema_name"),
                row.getString("shape"),
                Generation.State.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getString("topic_id"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "live_at"),
                row.getBoolean("expired"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

package dev.tandem.command.privacy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which instances run on this database, and which master keys each holds: what one of them wraps, all have to unwrap. */
final class MasterKeyHolders {

    /** An instance that gave no sign for so long does not run; each gives one about every five seconds. */
    private static final Duration SILENT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final MasterKeys keys;
    private final String instance = UUID.randomUUID().toString();

    MasterKeyHolders(JdbcClient jdbc, MasterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * An instance.
     *
     * @param keys the ids of the master keys that it holds
     * @param seenAt when it last gave a sign
     */
    record Holder(String instance, Set<Long> keys, Instant seenAt) {}

    /** Gives a sign of this one. */
    void sign() {
        jdbc.sql("""
                        insert into master_key_holders (instance, keys) values (?, ?)
                        on conflict (instance) do update set keys = excluded.keys, seen_at = now()""").params(instance, keys.held().ids().toArray(Long[]::new)).update();
        jdbc.sql("delete from master_key_holders where seen_at < now() - make_interval(secs => ?)")
                .param((double) SILENT.toSeconds())
                .update();
    }

    /** This one runs no longer. */
    void gone() {
        jdbc.sql("delete from master_key_holders where instance = ?")
                .param(instance)
                .update();
    }

    /** Those that run. */
    List<Holder> running() {
        return jdbc.sql("""
                        select instance, keys, seen_at from master_key_holders
                        where seen_at >= now() - make_interval(secs => ?) order by instance""")
                .param((double) SILENT.toSeconds())
                .query((row, _) -> new Holder(
                        row.getString("instance"),
                        ids((Long[]) row.getArray("keys").getArray()),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    /** Whether each that runs holds that key; this one, too. */
    boolean allHold(long key) {
        return keys.held().ids().contains(key)
                && running().stream()
                        .allMatch(holder -> holder.instance().equals(instance)
                                || holder.keys().contains(key));
    }

    private static Set<Long> ids(Long[] ids) throws SQLException {
        return new TreeSet<>(Arrays.asList(ids));
    }
}

package dev.tandem.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits to be delivered, in lines: one for each webhook and key. A line belongs for a while to the worker that took it, by the database's
 * time; whoever comes to lose it has stopped before, since an attempt ends sooner.
 */
final class Lines {

    private final JdbcClient jdbc;
    private final Duration lease;

    Lines(JdbcClient jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /** A line that was taken, until it is left or the time is over. */
    record Taken(String webhook, String key, UUID lease) {}

    /**
     * The first that waits in a line.
     *
     * @param failingSince when the first of the attempts was made that failed; null: the last went well
     * @param attempts how many have failed since
     * @param hidden whether the search is kept from somebody now
     */
    record Waiting(long position, @Nullable Instant failingSince, int attempts, boolean hidden) {}

    /** The webhooks that have lines to be looked at. */
    List<String> due(Instant now) {
        return jdbc.sql("""
                        select w.webhook from webhooks w
                        where not w.departed and exists (
                            select from webhook_lines l where l.webhook = w.webhook and l.waiting > 0 and l.paused_at is null
                                and l.next_at <= :now and l.leased_until <= now())""").param("now", time(now)).query(String.class).list();
    }

    /** Takes lines of that webhook that are to be looked at, so many at most, those that wait the longest first. */
    List<Taken> take(String webhook, int most, Instant now) {
        UUID mine = UUID.randomUUID();
        return jdbc
                .sql("""
                        update webhook_lines l set lease = :lease, leased_until = now() + :seconds * interval '1 second'
                        from (select key from webhook_lines
                            where webhook = :webhook and waiting > 0 and paused_at is null and next_at <= :now
                                and leased_until <= now()
                            order by next_at limit :most for update skip locked) due
                        where l.webhook = :webhook and l.key = due.key
                        returning l.key""")
                .param("lease", mine)
                .param("seconds", lease.toSeconds())
                .param("webhook", webhook)
                .param("now", time(now))
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(key -> new Taken(webhook, key, mine))
                .toList();
    }

    /** The first that waits in a line, which stays the worker's for another while; empty if there is none, or the line is not theirs any more. */
    Optional<Waiting> first(Taken line) {
        return jdbc.sql("""
                        update webhook_lines l set leased_until = now() + :seconds * interval '1 second'
                        from (select d.position from webhook_deliveries d where d.webhook = :webhook and d.key = :key
                            order by d.position limit 1) first
                        where l.webhook = :webhook and l.key = :key and l.lease = :lease and l.paused_at is null
                        returning first.position, l.failing_since, l.attempts,
                            exists (select from webhook_kept k where k.requisition = l.key) as hidden""")
                .param("seconds", lease.toSeconds())
                .param("webhook", line.webhook())
                .param("key", line.key())
                .param("lease", line.lease())
                .query((row, _) -> new Waiting(
                        row.getLong("position"),
                        row.getTimestamp("failing_since") == null
                                ? null
                                : row.getTimestamp("failing_since").toInstant(),
                        row.getInt("attempts"),
                        row.getBoolean("hidden")))
                .optional();
    }

    /** The first of that line is done with; it goes on. */
    void done(Taken line, long position) {
        jdbc.sql("""
                        with done as (
                            delete from webhook_deliveries where webhook = :webhook and key = :key and position = :position
                            returning 1)
                        update webhook_lines set waiting = waiting - (select count(*) from done), failing_since = null,
                            attempts = 0, status = null
                        where webhook = :webhook and key = :key""")
                .param("webhook", line.webhook())
                .param("key", line.key())
                .param("position", position)
                .update();
    }

    /** It failed, and is tried again then. */
    void failed(Taken line, Instant since, int attempts, @Nullable Integer status, Instant next) {
        jdbc.sql("""
                        update webhook_lines set failing_since = :since, attempts = :attempts, status = :status, next_at = :next
                        where webhook = :webhook and key = :key and lease = :lease""")
                .param("since", time(since))
                .param("attempts", attempts)
                .param("status", status)
                .param("next", time(next))
                .param("webhook", line.webhook())
                .param("key", line.key())
                .param("lease", line.lease())
                .update();
    }

    /** The receiver answers again: all that failed there need not wait. */
    void hasten(String webhook, Instant now) {
        jdbc.sql("""
                        update webhook_lines set next_at = :now
                        where webhook = :webhook and failing_since is not null and paused_at is null and next_at > :now""").param("webhook", webhook).param("now", time(now)).update();
    }

    /** Others may take it. */
    void leave(Taken line) {
        jdbc.sql("""
                        update webhook_lines set lease = null, leased_until = '-infinity'
                        where webhook = ? and key = ? and lease = ?""").params(line.webhook(), line.key(), line.lease()).update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package dev.tandem.command.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** What became of attempts, kept for a while. */
final class Attempts {

    private final JdbcClient jdbc;
    private final Duration kept;

    Attempts(JdbcClient jdbc, Duration kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Keeps what became of one; gives it back with its id. */
    Attempt add(String webhook, Message message, WebhookCaller.Answered answered) {
        long id = jdbc.sql("""
                        insert into webhook_attempts
                            (webhook, key, position, message, type, at, millis, status, error, answer)
                        values (:webhook, :key, :position, :message, :type, :at, :millis, :status, :error, :answer)
                        returning id""")
                .param("webhook", webhook)
                .param("key", message.key())
                .param("position", message.position())
                .param("message", message.id())
                .param("type", message.type())
                .param("at", answered.at().atOffset(ZoneOffset.UTC))
                .param("millis", answered.millis())
                .param("status", answered.status())
                .param("error", answered.error())
                .param("answer", answered.body())
                .query(Long.class)
                .single();
        return new Attempt(
                id,
                message.position(),
                message.key(),
                message.id(),
                message.type(),
                answered.at(),
                answered.millis(),
                answered.status(),
                answered.error(),
                answered.body());
    }

    /** Those of a webhook, the newest first, before that id. */
    List<Attempt> list(String webhook, long before, int most) {
        return jdbc.sql("""
                        select * from webhook_attempts where webhook = ? and id < ? order by id desc limit ?""").params(webhook, before, most).query(Attempts::read).list();
    }

    private static Attempt read(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                number(row, "position") == null ? null : row.getLong("position"),
                row.getString("key"),
                row.getString("message"),
                row.getString("type"),
                row.getTimestamp("at").toInstant(),
                row.getInt("millis"),
                number(row, "status") == null ? null : row.getInt("status"),
                row.getString("error"),
                row.getString("answer"));
    }

    private static @Nullable Object number(ResultSet row, String column) throws SQLException {
        return row.getObject(column);
    }

    /** Forgets what has been kept for long enough, hourly; several instances doing so at once do no harm. */
    @Scheduled(fixedDelay = 60, initialDelay = 9, timeUnit = TimeUnit.MINUTES)
    void prune() {
        jdbc.sql("delete from webhook_attempts where at < ?")
                .param(Instant.now().minus(kept).atOffset(ZoneOffset.UTC))
                .update();
    }
}

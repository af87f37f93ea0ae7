package dev.tandem.command.relay;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how far the topic is, and has facts sent once more. Works from any instance, active or not. */
final class Resending {

    private final JdbcClient sql;
    private final String topic;

    Resending(JdbcClient sql, String topic) {
        this.sql = sql;
        this.topic = topic;
    }

    /** The recorded position of the last fact on the topic; empty before the first relay led. */
    OptionalLong position() {
        return sql.sql("select position from relay_checkpoint where topic = ?")
                .param(topic)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Has every fact after a position sent once more, behind what is on the topic. Consumers that compare positions drop
     * them, so this helps only those that do not, or that begin anew at the end of the topic; to fill a topic from nothing,
     * delete it instead, and the relay makes it anew.
     *
     * @param after 0 for all
     * @return false if nothing after that position was sent yet
     */
    boolean resend(long after) {
        // The new term makes the active relay step down at its next batch or check, and begin from here.
        String update = """
                update relay_checkpoint
                   set resend_until = greatest(position, resend_until), position = ?, term = term + 1, updated_at = now()
                 where topic = ? and position > ?
                """;
        return sql.sql(update).params(after, topic, after).update() == 1;
    }
}

package dev.tandem.command.relay;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how far the topic is, and has events sent once more. Works from any instance, active or not. */
final class TopicProgress {

    private final JdbcClient sql;
    private final String topic;

    TopicProgress(JdbcClient sql, String topic) {
        this.sql = sql;
        this.topic = topic;
    }

    /** The recorded position of the last event on the topic; 0 before the first relay led. */
    long position() {
        return sql.sql("select coalesce(max(position), 0) from relay_checkpoint where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    /** How many seconds ago, by the database's clock, the oldest event was stored that is not on the topic yet; 0 if none. */
    double secondsBehind() {
        String query = """
                select extract(epoch from clock_timestamp() - recorded_at)
                  from events
                 where position > (select coalesce(max(position), 0) from relay_checkpoint where topic = ?)
                 order by position
                 limit 1
                """;
        return sql.sql(query).param(topic).query(Double.class).optional().orElse(0.0);
    }

    /**
     * Has every event after a position sent once more, behind what is on the topic. Consumers that compare positions drop
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

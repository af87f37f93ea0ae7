package dev.tandem.query.projection.report;

import dev.tandem.access.Problem;
import dev.tandem.events.PersonId;
import dev.tandem.query.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets parked events aside on somebody's word, and tells what was: runners leave out what stands here. */
@Component
final class SetAsideReports {

    private final JdbcClient sql;

    SetAsideReports(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is left out.
     *
     * @param position the event's; null for a record that is no event
     * @param key what it concerns: a requisition, else a candidate
     * @param type of the event, if its record says
     * @param id the event's id, if its record says
     * @param error why it could not be folded
     * @param reason why it may be left out
     * @param by who set it aside; {@code system} for what is no event
     * @param at when
     */
    record SetAside(
            @Nullable Long position,
            String key,
            @Nullable String type,
            @Nullable String id,
            int partition,
            long offset,
            String error,
            String reason,
            String by,
            Instant at) {}

    /** Some of them, and the {@code before} of the next page; null on the last. */
    record Page(List<SetAside> items, @Nullable Long next) implements Paged {

        @Override
        public String parameter() {
            return "before";
        }
    }

    private record Numbered(long number, SetAside told) {}

    /**
     * Sets an event aside; one that is already is left as it is.
     *
     * @return what stands on record now; refused (404) if no event of that position is parked with an error
     */
    SetAside setAside(String projection, long position, String reason, PersonId by) {
        sql.sql("""
                        insert into projection.set_aside (projection, position, key, type, event_id, topic_id, partition,
                                                          record_offset, error, reason, set_aside_by)
                        select g.projection, p.position, p.key, p.type, p.headers ->> 'ce_id', coalesce(p.topic_id, ''),
                            p.partition, p.record_offset, p.error, :reason, :by
                        from projection.parked as p join projection.generation as g on g.id = p.generation
                        where g.projection = :projection and g.state in ('BUILDING', 'LIVE')
                            and p.position = :position and p.error is not null
                        order by g.number limit 1
                        on conflict (projection, position) where position is not null do nothing
                        """)
                .param("projection", projection)
                .param("position", position)
                .param("reason", reason)
                .param("by", by.value())
                .update();
        return sql.sql("select * from projection.set_aside where projection = ? and position = ?")
                .params(projection, position)
                .query(SetAsideReports::read)
                .optional()
                .map(Numbered::told)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "NOT_PARKED",
                                "No event of that position is parked with an error.",
                                "The event at position " + position + " is not parked in '" + projection
                                        + "', or only waits behind one that is.",
                                "GET /projections/" + projection + "/parked tells which could not be folded.")
                        .exception());
    }

    /** The latest first. */
    Page page(String projection, int limit, @Nullable Long before) {
        ParkedReports.requireLimit(limit);
        List<Numbered> rows = sql.sql("""
                        select * from projection.set_aside
                        where projection = :projection and id < :before order by id desc limit :limit
                        """)
                .param("projection", projection)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit + 1)
                .query(SetAsideReports::read)
                .list();
        List<Numbered> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page(
                shown.stream().map(Numbered::told).toList(),
                rows.size() > limit ? shown.getLast().number() : null);
    }

    private static Numbered read(ResultSet row, int number) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new SetAside(
                        row.getObject("position", Long.class),
                        row.getString("key"),
                        row.getString("type"),
                        row.getString("event_id"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("error"),
                        row.getString("reason"),
                        row.getString("set_aside_by"),
                        row.getTimestamp("set_aside_at").toInstant()));
    }
}

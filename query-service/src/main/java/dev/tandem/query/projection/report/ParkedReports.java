package dev.tandem.query.projection.report;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.query.web.Paged;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows parked events to people, without their content: what is personal stays where it is. */
@Component
final class ParkedReports {

    private static final int MOST = 500;

    private final JdbcClient sql;

    ParkedReports(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A parked event.
     *
     * @param generation of the projection
     * @param key what it concerns: a requisition, else a candidate
     * @param id the event's id, if its record says
     * @param error why it could not be folded; null if it only waits for those before it
     * @param attempts how often it was tried
     * @param nextTryAt when it is tried again; null if it only waits
     */
    record Parked(
            int version,
            int generation,
            String key,
            long position,
            @Nullable String type,
            @Nullable String id,
            int partition,
            long offset,
            @Nullable String error,
            int attempts,
            Instant parkedAt,
            @Nullable Instant lastTriedAt,
            @Nullable Instant nextTryAt) {}

    /** Some of them, and the cursor of the next page; null on the last. */
    record Page(List<Parked> items, @Nullable String next) implements Paged {}

    private record Numbered(long number, Parked event) {}

    Page page(String projection, int limit, @Nullable String cursor) {
        requireLimit(limit);
        long[] behind = read(cursor);
        List<Numbered> rows = sql.sql("""
                        select p.*, p.headers ->> 'ce_id' as event_id, g.version, g.number
                        from projection.parked as p join projection.generation as g on g.id = p.generation
                        where g.projection = :projection and g.state in ('BUILDING', 'LIVE')
                            and (p.position, p.id) > (:position, :id)
                        order by p.position, p.id limit :limit
                        """)
                .param("projection", projection)
                .param("position", behind[0])
                .param("id", behind[1])
                .param("limit", limit + 1)
                .query(ParkedReports::row)
                .list();
        List<Numbered> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursor(shown.getLast()) : null;
        return new Page(shown.stream().map(Numbered::event).toList(), next);
    }

    /** Refuses (400) a page of no items or of too many. */
    static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw refused("limit", limit + " is not between 1 and " + MOST);
        }
    }

    /** Makes the first event of each key due. Returns how many keys that are. */
    int retry(String projection, @Nullable String key) {
        return sql.sql("""
                        update projection.parked as p set next_try_at = now()
                        from projection.generation as g
                        where g.id = p.generation and g.projection = :projection and g.state in ('BUILDING', 'LIVE')
                            and p.next_try_at is not null
                            and (cast(:key as text) is null or p.key = :key)
                        """).param("projection", projection).param("key", key).update();
    }

    private static String cursor(Numbered last) {
        String text = last.event().position() + "," + last.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long[] read(@Nullable String cursor) {
        if (cursor == null) {
            return new long[] {-1, 0};
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int comma = text.indexOf(',');
            return new long[] {Long.parseLong(text, 0, comma, 10), Long.parseLong(text, comma + 1, text.length(), 10)};
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("cursor", "is not the 'next' of a page before; leave it out to start again");
        }
    }

    private static RuntimeException refused(String parameter, String why) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, why)))
                .exception();
    }

    private static Numbered row(ResultSet row, int number) throws SQLException {
        Parked event = new Parked(
                row.getInt("version"),
                row.getInt("number"),
                row.getString("key"),
                row.getLong("position"),
                row.getString("type"),
                row.getString("event_id"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("error"),
                row.getInt("attempts"),
                row.getTimestamp("parked_at").toInstant(),
                instant(row, "last_tried_at"),
                instant(row, "next_try_at"));
        return new Numbered(row.getLong("id"), event);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

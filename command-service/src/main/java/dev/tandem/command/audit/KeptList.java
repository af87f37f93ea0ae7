package dev.tandem.command.audit;

import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.PersonId;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists what is kept, with addresses opened, and forgets what is old. */
final class KeptList {

    private final JdbcClient jdbc;
    private final SealedTexts sealed;

    KeptList(JdbcClient jdbc, SealedTexts sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** Rows of that table, oldest first. */
    <T extends Addressed<T>> List<T> of(
            String table, String time, String candidate, AuditAsked asked, RowMapper<T> reading) {
        StringBuilder where = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", asked.after() == null ? 0L : asked.after());
        values.put("limit", asked.limit());
        and(where, values, "requisition = :requisition", "requisition", asked.requisition());
        and(where, values, candidate + " = :candidate", "candidate", asked.candidate());
        and(where, values, "person = :person", "person", asked.person());
        and(where, values, time + " >= :from", "from", asked.from());
        and(where, values, time + " < :to", "to", asked.to());
        try {
            return opened(jdbc.sql("select * from " + table + " where " + where + " order by id limit :limit")
                    .params(values)
                    .query(reading)
                    .list());
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("what is kept for auditors cannot be read", e);
        }
    }

    private <T extends Addressed<T>> List<T> opened(List<T> rows) {
        List<About> asked = new ArrayList<>();
        rows.forEach(row -> {
            if (row.clientAddress() != null) {
                asked.add(new About(new PersonId(row.person()), row.clientAddress()));
            }
        });
        Iterator<Optional<String>> opened = sealed.open(asked).iterator();
        return rows.stream()
                .map(row -> row.clientAddress() == null
                        ? row
                        : row.from(opened.next().orElse(null)))
                .toList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value instanceof Instant moment ? Timestamp.from(moment) : value.toString());
        }
    }

    /** Forgets what is older, by the database's clock, which says when it was kept. */
    int forget(Duration older) {
        return forget("refused_commands", "refused_at", older) + forget("readings", "read_at", older);
    }

    private int forget(String table, String time, Duration older) {
        return jdbc.sql("delete from " + table + " where " + time + " < now() - make_interval(secs => ?)")
                .param((double) older.toSeconds())
                .update();
    }
}

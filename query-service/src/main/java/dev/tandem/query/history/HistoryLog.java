package dev.tandem.query.history;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Bound;
import dev.tandem.query.replay.EventLog;
import dev.tandem.query.replay.EventLogs;
import dev.tandem.query.web.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The history as the log that is folded again. */
@Component
final class HistoryLog implements EventLogs {

    private final ReadModels reads;

    HistoryLog(ReadModels reads) {
        this.reads = reads;
    }

    @Override
    public EventLog of(Consistency consistency) {
        return new Log(reads.of(HistoryProjection.NAME, consistency));
    }

    private record Log(ReadModel model) implements EventLog {

        private static final int EVENTS_AT_ONCE = 5_000;
        private static final int SEARCHES_AT_ONCE = 100;

        @Override
        public long lastBy(Instant moment) {
            return model.sql("""
                            select position from {event}
                            where recorded_at <= :moment order by recorded_at desc, position desc limit 1
                            """)
                    .param("moment", moment.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .optional()
                    .orElse(0L);
        }

        @Override
        public Optional<Instant> recordedUpTo(long position) {
            return model.sql(
                            "select recorded_at from {event} where position <= :position order by position desc limit 1")
                    .param("position", position)
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(OffsetDateTime::toInstant);
        }

        @Override
        public List<RequisitionId> naming(PersonId person, Bound bound) {
            Conditions where = RecordedEvents.within("e", bound)
                    .and("e.people @> array[:person]::text[]", "person", person)
                    .and("e.requisition is not null");
            return where
                    .bind(model.sql("select distinct e.requisition from {event} e where " + where.sql()))
                    .query(String.class)
                    .list()
                    .stream()
                    .sorted()
                    .map(RequisitionId::new)
                    .toList();
        }

        @Override
        public int count(Collection<RequisitionId> searches, Collection<String> types, Bound bound, int most) {
            return narrowed(
                            "select count(*) from (select from {event} e where %s limit :rows) counted",
                            searches, types, bound)
                    .param("rows", most + 1)
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void read(
                Collection<RequisitionId> searches,
                Collection<String> types,
                Bound bound,
                Consumer<? super List<? extends Kept>> some) {
            List<RequisitionId> all = List.copyOf(searches);
            for (int from = 0; from < all.size(); from += SEARCHES_AT_ONCE) {
                List<RequisitionId> few = all.subList(from, Math.min(from + SEARCHES_AT_ONCE, all.size()));
                if (few.size() == 1) {
                    read(few.getFirst(), types, bound, some);
                } else {
                    some.accept(narrowed(
                                    "select e.doc, e.position from {event} e where %s order by e.requisition, e.position",
                                    few, types, bound)
                            .query(Log::doc)
                            .list());
                }
            }
        }

        /** One may have very many. */
        private void read(
                RequisitionId search,
                Collection<String> types,
                Bound bound,
                Consumer<? super List<? extends Kept>> some) {
            List<Doc> page;
            long behind = 0;
            do {
                page = narrowed(
                                "select e.doc, e.position from {event} e where %s and e.position > :behind order by e.position limit :rows",
                                List.of(search), types, bound)
                        .param("behind", behind)
                        .param("rows", EVENTS_AT_ONCE)
                        .query(Log::doc)
                        .list();
                some.accept(page);
                behind = page.isEmpty() ? behind : page.getLast().position();
            } while (page.size() == EVENTS_AT_ONCE);
        }

        private StatementSpec narrowed(
                String sql, Collection<RequisitionId> searches, Collection<String> types, Bound bound) {
            Conditions where = RecordedEvents.within("e", bound)
                    .and(
                            "e.requisition = any(:searches)",
                            "searches",
                            searches.stream().map(RequisitionId::value).toArray(String[]::new))
                    .and("e.type = any(:types)", "types", types.toArray(String[]::new));
            return where.bind(model.sql(sql.formatted(where.sql())));
        }

        private static Doc doc(ResultSet row, int number) throws SQLException {
            return new Doc(row.getString(1), row.getLong(2));
        }
    }

    /** An event as it is stored here. */
    private record Doc(String text, long position) implements EventLog.Kept {

        private static final ObjectReader READER =
                JsonMapper.builder().build().readerFor(HistoryProjection.EVENTS.row());

        @Override
        public RawEvent event() {
            Recorded recorded = READER.readValue(text);
            return recorded.event();
        }
    }
}

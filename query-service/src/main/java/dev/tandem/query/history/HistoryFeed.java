package dev.tandem.query.history;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The events that the history keeps, in order, as they were published. */
public final class HistoryFeed {

    /** The read model that keeps them. */
    public static final String NAME = HistoryProjection.NAME;

    private static final String SQL = """
            select f.doc from {event} f
            where %s and f.position > :behind and f.position <= :up_to order by f.position limit :rows
            """;

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(HistoryProjection.EVENTS.row());

    private final ReadModel model;
    private final Conditions wanted;
    private final long upTo;

    /**
     * Those.
     *
     * @param wanted conditions on an event, a row {@code f} with the columns {@code requisition}, {@code type} and {@code people}
     * @param upTo to which position
     */
    public HistoryFeed(ReadModel model, Conditions wanted, long upTo) {
        this.model = model;
        this.wanted = wanted;
        this.upTo = upTo;
    }

    /** Those behind that position, so many at most. */
    public List<RawEvent> behind(long position, int most) {
        return wanted.bind(model.sql(SQL.formatted(wanted.sql())))
                .param("behind", position)
                .param("up_to", upTo)
                .param("rows", most)
                .query((row, _) -> ((HistoryProjection.Recorded) READER.readValue(row.getString(1))).event())
                .list();
    }

    /** The searches in whose events somebody is named. */
    public static List<String> searchesNaming(ReadModel model, String person) {
        return model.sql("""
                        select distinct f.requisition from {event} f
                        where f.people @> array[:person]::text[] and f.requisition is not null
                        """).param("person", person).query(String.class).list();
    }

    /**
     * All names under which events of those types were stored.
     *
     * @param parameter that takes them
     * @param types simple names, such as {@code CandidateRejected}; null: all are wanted
     * @throws dev.tandem.access.ProblemException (400) if there is no such type
     */
    public static String @Nullable [] names(String parameter, @Nullable List<String> types) {
        return types == null
                ? null
                : types.stream().flatMap(type -> names(parameter, type)).toArray(String[]::new);
    }

    /** A type may have been stored under another name before. */
    private static Stream<String> names(String parameter, String type) {
        @Nullable Class<? extends Event> known = EventCatalog.find(EventCatalog.NAMESPACE + "." + type);
        if (known == null) {
            throw CommonProblems.invalidParameters(
                            List.of(new FieldError(parameter, "there is no event type '" + type + "'")))
                    .exception();
        }
        return EventCatalog.namesOf(known).stream();
    }
}

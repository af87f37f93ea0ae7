package dev.tandem.query.projection.fold;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Language;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.QueryServiceApplication;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.topic.DecodedRecord;
import dev.tandem.query.projection.topic.RecordDecoder;
import dev.tandem.query.projection.topic.TopicRecord;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Extremes;
import dev.tandem.query.story.Search;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an event can say, every projection folds it, and a real PostgreSQL holds what comes of it. */
class NothingParksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 1_000;
    private static final List<Instant> TIMES = List.of(
            Instant.parse("2026-02-01T10:00:00Z"), Instant.parse("+20270-02-03T10:00:00Z"), Instant.MIN, Instant.MAX);
    private static final List<TopicRecord> RECORDS = new ArrayList<>();

    static Stream<Projection> projections() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class, false));
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            scanner.scan(QueryServiceApplication.class.getPackageName());
            context.refresh();
            return List.copyOf(context.getBeansOfType(Projection.class).values()).stream();
        }
    }

    /** For each thing that an event can say, a search of its own, so that each stands at the end of a lawful course. */
    @BeforeAll
    static void tell() {
        int number = 0;
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            for (Object event : extremes("req-x", "cand-x").of(type)) {
                if (event instanceof Event said) {
                    number++;
                    Search search = Search.forEngineer("req-" + number).wanting(2);
                    Candidacy candidate = search.candidate("cand-" + number);
                    course(search, candidate).forEach(before -> add(before, TIMES.getFirst()));
                    String json = JSON.writeValueAsString(said)
                            .replace("\"req-x\"", "\"" + search.id() + "\"")
                            .replace("\"cand-x\"", "\"cand-" + number + "\"")
                            .replace("\"app-x\"", "\"" + candidate.id() + "\"");
                    Instant time = TIMES.get(number % TIMES.size());
                    add(EventCatalog.nameOf(type), key(said, search), json.getBytes(StandardCharsets.UTF_8), time);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("projections")
    void whateverAnEventSaysIsFolded(Projection projection) throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        RowStore store = new RowStore("extremes", projection.tables());
        RecordDecoder decoder = new RecordDecoder(projection);
        Folding folding = new Folding(projection, store, store.changes());
        List<String> parked = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            store.create(connection);
            store.createIndexes(connection);
            connection.setAutoCommit(false);
            for (int begin = 0; begin < RECORDS.size(); begin += AT_ONCE) {
                List<DecodedRecord> batch = RECORDS.subList(begin, Math.min(begin + AT_ONCE, RECORDS.size())).stream()
                        .map(decoder::read)
                        .filter(record -> !record.isPassed())
                        .toList();
                folding.fold(connection, batch, Map.of()).parked().stream()
                        .filter(event -> event.failure() != null)
                        .map(event -> event.record().type() + " "
                                + new String(event.record().json(), StandardCharsets.UTF_8)
                                        .transform(json -> json.substring(0, Math.min(300, json.length())))
                                + ": " + event.description())
                        .forEach(parked::add);
                connection.commit();
            }
        }

        assertThat(parked).isEmpty();
    }

    private static Extremes extremes(String requisition, String candidate) {
        return new Extremes(Map.of(
                RequisitionId.class,
                new RequisitionId(requisition),
                CandidateId.class,
                new CandidateId(candidate),
                ApplicationId.class,
                new ApplicationId("app-x"),
                InterviewId.class,
                new InterviewId("int-x"),
                DebriefId.class,
                new DebriefId("deb-x"),
                OfferId.class,
                new OfferId("off-x"),
                PersonId.class,
                new PersonId("ines"),
                Stage.class,
                Stage.INTERVIEW,
                Language.class,
                Language.GERMAN));
    }

    private static List<Event> course(Search search, Candidacy candidate) {
        List<Event> course = new ArrayList<>(List.of(search.prepared(Search.terms())));
        course.addAll(List.of(
                candidate.registered(),
                candidate.submitted(),
                candidate.accepted(),
                candidate.advanced(Stage.SUBMITTED, Stage.INTERVIEW),
                candidate.scheduled("int-x", "2026-01-12T09:00:00Z", "ines", "ivan"),
                candidate.completed("int-x", "ines", "ivan"),
                candidate.debriefScheduled("deb-x", "2026-01-13T10:00:00Z", "ines", "ivan"),
                candidate.debriefHeld("deb-x", DebriefOutcome.OFFER),
                candidate.offered("off-x")));
        return course;
    }

    private static String key(Event said, Search search) {
        return said.topicKey().equals("req-x") ? search.id() : said.topicKey();
    }

    private static void add(Event event, Instant time) {
        add(EventCatalog.nameOf(event.getClass()), event.topicKey(), JSON.writeValueAsBytes(event), time);
    }

    private static void add(String type, String key, byte[] json, Instant time) {
        int position = RECORDS.size() + 1;
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        EventHeaders.ID,
                        new UUID(0, position).toString(),
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.VERSION,
                        Integer.toString(EventCatalog.versionOf(
                                requireNonNull(EventCatalog.types().get(type)))),
                        EventHeaders.TIME,
                        time.toString(),
                        EventHeaders.RECORDED_TIME,
                        time.toString(),
                        EventHeaders.POSITION,
                        Integer.toString(position),
                        EventHeaders.ACTOR,
                        "anna",
                        EventHeaders.ACTOR_ROLE,
                        "recruiter")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        RECORDS.add(new TopicRecord(0, position, position, key, type, headers, json));
    }
}

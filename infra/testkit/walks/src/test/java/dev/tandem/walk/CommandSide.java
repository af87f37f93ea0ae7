package dev.tandem.walk;

import dev.tandem.access.Caller;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.command.intake.CommandIntake;
import dev.tandem.command.intake.Submission;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The command side as it runs, from where commands are taken in down to a PostgreSQL of its own, on a walk's time. What works on the
 * log beside it is left out, but for what destroys the keys of the erased.
 */
final class CommandSide implements AutoCloseable {

    private static final String HERE = "filesystem:../../../";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final PostgresEventStore store;
    private final EventCodec codec;
    private final CommandIntake intake;
    private volatile Instant now = Instant.EPOCH;
    private int known;

    @ComponentScan({
        "dev.tandem.command.audit",
        "dev.tandem.command.store",
        "dev.tandem.command.privacy",
        "dev.tandem.command.discretion",
        "dev.tandem.command.dispatch",
        "dev.tandem.command.intake",
        "dev.tandem.command.progress",
        "dev.tandem.command.skew"
    })
    static class Parts {}

    CommandSide(Path folder) {
        TestDatabase database = PostgresForTests.freshDatabase();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations(
                        HERE + "command-service/src/main/resources/db/migration",
                        HERE + "infra/platform/event-store/src/main/resources/db/migration")
                .load()
                .migrate();
        DataSource connections = database.dataSource();
        jdbc = JdbcClient.create(connections);
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(starting -> {
            ConfigurableListableBeanFactory beans = starting.getBeanFactory();
            beans.registerSingleton("jdbc", jdbc);
            beans.registerSingleton("transactions", new JdbcTransactionManager(connections));
            beans.registerSingleton("database", new Connection(database));
            beans.registerSingleton("meters", (MeterRegistry) new SimpleMeterRegistry());
            beans.registerSingleton(
                    "validator", Validation.buildDefaultValidatorFactory().getValidator());
            beans.registerSingleton("walksTime", new WalksTime());
        });
        context = application.run(
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--spring.config.location=optional:file:" + folder + "/",
                "--tandem.personal-data.keyset-file=" + folder.resolve("keyset.json"));
        store = context.getBean(PostgresEventStore.class);
        codec = context.getBean(EventCodec.class);
        intake = context.getBean(CommandIntake.class);
    }

    private record Connection(TestDatabase of) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return of.user();
        }

        @Override
        public String getPassword() {
            return of.password();
        }

        @Override
        public String getJdbcUrl() {
            return of.url();
        }
    }

    private final class WalksTime extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** It is the walk's time, and all is stored that the walk recorded. */
    void follow(Walk walk) {
        now = walk.now();
        List<Entry> newer = walk.recorded().subList(known, walk.recorded().size());
        if (!newer.isEmpty()) {
            store.append(newer.stream().map(this::event).toList(), EventStore.Condition.NONE)
                    .join();
            known = walk.recorded().size();
        }
        settle();
    }

    /** What checking the order would answer. */
    SubmissionReply check(Order order) {
        return intake.check(submission(order), intake.log());
    }

    /** Gives the order; what was recorded of it goes on in the walk. */
    SubmissionReply give(Order order, Walk walk) {
        SubmissionReply reply = intake.give(submission(order));
        List<StoredEvent> newer = store.read(known, 1_000);
        if (!newer.isEmpty()) {
            walk.goOn(newer.stream().map(event -> entry(event, order)).toList());
            known += newer.size();
        }
        return reply;
    }

    /** The digest of each table, by its name; but for the one in which the instance says all the time that it runs. */
    Map<String, String> digests() {
        List<String> tables = jdbc.sql("""
                        select quote_ident(tablename) from pg_tables
                        where schemaname = 'public' and tablename <> 'master_key_holders'""").query(String.class).list();
        String each = tables.stream()
                .map(table ->
                        "select '" + table + "' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                + " as digest from " + table + " t")
                .collect(Collectors.joining(" union all "));
        return jdbc
                .sql(each)
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Waits until the tags have followed the log, and no erased person has a key. */
    private void settle() {
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(() -> store.tagged() == known);
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> jdbc.sql("""
                        select not exists (
                            select from events e
                            join subject_keys k on k.kind || ':' || k.subject = any (e.tags)
                            where e.type in ('hiring.CandidateForgotten', 'hiring.PersonForgotten') and k.wrapped is not null)
                        """).query(Boolean.class).single());
    }

    private static Submission submission(Order order) {
        Map<String, String> headers = order.role() == Role.IMPORTER
                ? Map.of(CommandHeaders.OCCURRED_AT, order.occurredAt().toString())
                : Map.of();
        return Submission.toGive(
                order.command(),
                new Caller(order.person(), Set.of(order.role())),
                headers::get,
                order.body().toString().getBytes(StandardCharsets.UTF_8),
                "walk",
                null);
    }

    private NewEvent event(Entry entry) {
        return new NewEvent(
                entry.recorded().id(),
                EventCatalog.nameOf(entry.event().getClass()),
                Integer.toString(EventCatalog.versionOf(entry.event().getClass())),
                codec.write(entry.event()),
                Map.of(
                        EventMetadata.ACTOR, entry.actor().value(),
                        EventMetadata.ACTOR_ROLE, entry.role().wireName(),
                        EventMetadata.COMMAND, entry.command(),
                        EventMetadata.CORRELATION_ID, "walk",
                        EventMetadata.CAUSATION_ID, new UUID(0, 0).toString()),
                entry.recorded().occurredAt(),
                entry.tags().stream().map(Tag::toString).collect(Collectors.toSet()));
    }

    private Entry entry(StoredEvent stored, Order order) {
        var event = codec.read(stored.type(), stored.version(), stored.payload());
        return new Entry(
                new RecordedEvent<>(stored.id(), event, stored.occurredAt()),
                event.tags(),
                order.person(),
                order.role(),
                order.command(),
                now);
    }

    @Override
    public void close() {
        context.close();
    }
}

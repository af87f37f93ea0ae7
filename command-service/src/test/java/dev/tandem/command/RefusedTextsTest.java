package dev.tandem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is refused for what it says stays nowhere: not in a table, not on the topic, not in the log. */
class RefusedTextsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEARCH = "req-refused-texts";
    private static final String CANDIDATE = "cand-refused-texts";

    /** In every text that is refused, and nowhere else. */
    private static final String MARK = "zqunspeakable";

    private static final String TRAIT = "She is 52 years old, and " + MARK;
    private static final String VAGUE = "Not a fit " + MARK;

    /** In what is recorded, so that the search is known to find something. */
    private static final String KEPT = "zqkept";

    @Test
    void noRefusedTextIsFoundInAnyTableOnTheTopicOrInTheLog() {
        String topic = KafkaForTests.freshTopic(1);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger("dev.tandem");
        lines.start();
        try (CommandService service = CommandService.start(
                PostgresForTests.freshDatabase(),
                "--tandem.relay.topic=" + topic,
                "--tandem.relay.transactional-id=" + topic,
                "--tandem.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers())) {
            // A service that starts makes its own order in the log first.
            log.setLevel(Level.DEBUG);
            log.addAppender(lines);
            submit(service);
            int refused = judging().mapToInt(text -> refuse(service, text)).sum();
            refuseTheVagueOne(service);

            assertThat(refused).isGreaterThan(15);
            String tables = tables(service.bean(JdbcClient.class));
            assertThat(tables).contains("PROTECTED_TRAIT", "FEEDBACK_NOT_ACTIONABLE", hex(KEPT));
            assertThat(tables).doesNotContain(MARK, hex(MARK));
            String sent = sent(topic, service.bean(EventStore.class).head());
            assertThat(sent).contains(KEPT).doesNotContain(MARK);
            String logged = lines.list.stream()
                    .map(line -> line.getFormattedMessage() + " " + line.getMDCPropertyMap() + " "
                            + line.getThrowableProxy())
                    .reduce("", String::concat);
            assertThat(logged).contains("RejectWithFeedback by mia: refused").doesNotContain(MARK);
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }
    }

    private record Judging(EveryCommand.Described command, String path) {}

    private static Stream<Judging> judging() {
        return EveryCommand.givenByPeople()
                .flatMap(command -> TextComponents.of(command.type()).stream()
                        .filter(path -> JudgingTextsTest.judges(command.name(), path))
                        .map(path -> new Judging(command, path)));
    }

    /** Alone and in a batch, each twice, so that the second answer comes from what was remembered of the first. */
    private static int refuse(CommandService service, Judging text) {
        ObjectNode body = example(text.command().name());
        TextComponents.say(body, text.path(), TRAIT);
        Person person = service.as("mia", text.command().allowed().value()[0].wireName());
        String key = text.command().name() + text.path().replaceAll("\\W", "-");
        for (int i = 0; i < 2; i++) {
            Reply alone = person.gives(text.command().name(), body.toString(), "Idempotency-Key", key);
            assertThat(alone.rule()).as(key).isEqualTo("PROTECTED_TRAIT");
            assertThat(alone.http().body()).doesNotContain(MARK);
            Reply batch = person.gives("", """
                    {"commands": [{"command": "%s", "headers": {"Idempotency-Key": "%s-b"}, "body": %s}]}""".formatted(text.command().name(), key, body));
            assertThat(batch.json().at("/answers/0/body/rule").asString())
                    .as(batch.http().body())
                    .isEqualTo("PROTECTED_TRAIT");
            assertThat(batch.http().body()).doesNotContain(MARK);
        }
        return 1;
    }

    private static void refuseTheVagueOne(CommandService service) {
        ObjectNode body = example("RejectWithFeedback");
        TextComponents.say(body, "reasons[].observed", VAGUE);
        Reply reply = service.as("mia", "hiring-manager")
                .gives("RejectWithFeedback", body.toString(), "Idempotency-Key", "v");
        assertThat(reply.rule()).isEqualTo("FEEDBACK_NOT_ACTIONABLE");
        assertThat(reply.http().body()).doesNotContain(MARK);
    }

    private static void submit(CommandService service) {
        Person rob = service.as("rob", "recruiter");
        Person mia = service.as("mia", "hiring-manager");
        done(rob, "OpenRequisition", Map.of("requisition", SEARCH, "title", KEPT));
        done(mia, "HoldKickoff", Map.of());
        done(rob, "ProposeRequirements", Map.of());
        done(mia, "ApproveRequirements", Map.of());
        done(rob, "ProposeSla", Map.of());
        done(rob, "SignSla", Map.of());
        done(mia, "SignSla", Map.of());
        done(rob, "RegisterCandidate", Map.of("candidate", CANDIDATE));
        done(rob, "SubmitCandidate", Map.of());
    }

    private static void done(Person person, String command, Map<String, String> said) {
        ObjectNode body = example(command);
        said.forEach(body::put);
        Reply reply = person.gives(command, body.toString());
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }

    private static ObjectNode example(String command) {
        EveryCommand.Described described = EveryCommand.givenByPeople()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow();
        ObjectNode body = JSON.valueToTree(described.example());
        if (body.has("requisition")) {
            body.put("requisition", SEARCH);
        }
        if (body.has("candidate")) {
            body.put("candidate", CANDIDATE);
        }
        return body;
    }

    /** Everything that the database holds, bytes in hexadecimal digits. */
    private static String tables(JdbcClient jdbc) {
        StringBuilder all = new StringBuilder();
        List<String> names = jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        assertThat(names).isNotEmpty();
        names.forEach(name -> jdbc.sql("select t::text from " + name + " t")
                .query(String.class)
                .list()
                .forEach(all::append));
        return all.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is on the topic once it has all that was stored. */
    private static String sent(String topic, long events) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", KafkaForTests.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(topic, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(one ->
                                values.add(new String(Objects.requireNonNull(one.value()), StandardCharsets.UTF_8)
                                        + one.headers()));
                return values.size() >= events;
            });
        }
        return String.join("", values);
    }
}

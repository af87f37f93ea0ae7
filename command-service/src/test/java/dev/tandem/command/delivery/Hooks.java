package dev.tandem.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.RequisitionId;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.time.MovedTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A service that delivers, whose time can be moved, and whoever subscribes there. */
final class Hooks implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(30);

    /** Nobody follows it but webhooks, so that its data may say anything. */
    static final String TYPE = "hiring.SourcingActivityLogged";

    final TestDatabase database;
    final CommandService service;
    private final MovedTime time;
    private int subscribed;

    private Hooks(TestDatabase database, Path folder, String... settings) {
        this.database = database;
        this.time = new MovedTime(folder.resolve("time"));
        time.makeMovable();
        this.service = another(settings);
    }

    /** On a database of its own; a minute's patience with receivers is three seconds here. */
    static Hooks on(Path folder, String... settings) {
        return new Hooks(PostgresForTests.freshDatabase(), folder, settings);
    }

    /** Another instance of the service on the same database. */
    CommandService another(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--tandem.webhooks.private-addresses=true",
                "--tandem.webhooks.timeout=3s",
                "--tandem.demo.time-file=" + time.file()));
        all.addAll(List.of(settings));
        return CommandService.start(database, all.toArray(String[]::new));
    }

    Person ana() {
        return service.as("ana", "analyst");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }

    void later(Duration by) {
        time.forward(by);
    }

    /** Subscribes a webhook of Ana's to events of that type from now on. */
    String subscribe(String url, String more) {
        String id = "hook-" + ++subscribed;
        done(ana(), "SubscribeWebhook", """
                {"webhook": "%s", "url": "%s", "types": ["SourcingActivityLogged"]%s}""".formatted(id, url, more));
        return id;
    }

    List<String> secrets(String webhook) {
        return ana().gets("/webhooks/" + webhook + "/secrets")
                .json()
                .path("secrets")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    JsonNode webhook(String webhook) {
        return ana().gets("/webhooks/" + webhook).json();
    }

    List<JsonNode> attempts(String webhook) {
        return ana().gets("/webhooks/" + webhook + "/attempts?limit=500")
                .json()
                .path("attempts")
                .valueStream()
                .toList();
    }

    static Reply done(Person by, String command, String body) {
        Reply reply = by.gives(command, body);
        assertThat(reply.status()).as(command + ": " + reply.http().body()).isEqualTo(200);
        return reply;
    }

    void opened(String requisition, String more) {
        done(service.as("rosa", "recruiter"), "OpenRequisition", """
                {"requisition": "%s", "title": "Engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1,
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}},
                 "hiringManager": "mia", "recruiter": "rosa"%s}""".formatted(requisition, more));
    }

    /** So many things happen on each of these searches, by turns; gives the position of the last. */
    long happens(int times, String... requisitions) {
        List<NewEvent> events = IntStream.range(0, times)
                .boxed()
                .flatMap(_ -> List.of(requisitions).stream().map(Hooks::event))
                .toList();
        return service.bean(EventStore.class)
                .append(events, EventStore.Condition.NONE)
                .join()
                .last();
    }

    private static NewEvent event(String requisition) {
        return new NewEvent(
                UUID.randomUUID(),
                TYPE,
                "1",
                "{\"requisition\": \"%s\", \"channel\": \"REFERRALS\", \"note\": \"what nobody outside may read\"}"
                        .formatted(requisition)
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("actor", "rosa", "actorRole", "recruiter"),
                Instant.now(),
                Set.of(new RequisitionId(requisition).tag().toString()));
    }

    /** Waits until so many have come to that receiver. */
    static void come(Receiver receiver, int times) {
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.got()).hasSize(times));
    }

    @Override
    public void close() {
        service.close();
    }
}

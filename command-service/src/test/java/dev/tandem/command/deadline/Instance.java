package dev.tandem.command.deadline;

import static org.awaitility.Awaitility.await;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.skew.MachineClock;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running instance of the service, from the dispatcher down, with a clock that a test moves. */
final class Instance implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final ConfigurableApplicationContext context;
    private final TestClock clock;

    private Instance(ConfigurableApplicationContext context, TestClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** The parts of the service that clocks need. */
    @EnableAutoConfiguration
    @ComponentScan({
        "dev.tandem.command.store",
        "dev.tandem.command.privacy",
        "dev.tandem.command.discretion",
        "dev.tandem.command.dispatch",
        "dev.tandem.command.deadline",
        "dev.tandem.command.progress",
        "dev.tandem.command.setaside",
        "dev.tandem.command.skew"
    })
    static class Parts {}

    /** As it is configured, but it follows and looks more often, and is taken for dead sooner. */
    static Instance start(TestDatabase database, TestClock clock, String... settings) {
        List<String> all = new ArrayList<>(List.of("--tandem.clocks.heartbeat=1s"));
        all.addAll(Arrays.asList(settings));
        return start(database, clock, all);
    }

    /** The same, but taken for dead when it would be in earnest. */
    static Instance startAsLively(TestDatabase database, TestClock clock) {
        return start(database, clock, List.of());
    }

    /** One whose machine itself believes that it is that time. */
    static Instance startOnMachineOf(TestDatabase database, TestClock clock) {
        MachineClock machine = clock::instant;
        return start(
                database,
                clock,
                List.of(),
                context -> context.getBeanFactory().registerSingleton("machineClock", machine));
    }

    private static Instance start(TestDatabase database, TestClock clock, List<String> settings) {
        return start(database, clock, settings, _ -> {});
    }

    private static Instance start(
            TestDatabase database,
            TestClock clock,
            List<String> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> more) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("testClock", clock), more);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=dev.tandem.access.AccessAutoConfiguration",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--logging.structured.format.console=",
                "--tandem.clocks.poll-every=100ms",
                "--tandem.clocks.follow-every=20ms"));
        arguments.addAll(settings);
        return new Instance(application.run(arguments.toArray(String[]::new)), clock);
    }

    /** Stores these events, which occurred at that moment, as if commands had recorded them. */
    void happened(Instant at, List<? extends Event> events) {
        bean(EventStore.class)
                .append(events.stream().map(event -> stored(at, event)).toList(), EventStore.Condition.NONE)
                .join();
    }

    /** Stores an event with other JSON than its own. */
    void happenedUnreadably(Instant at, Event event, String json) {
        NewEvent proper = stored(at, event);
        NewEvent broken = new NewEvent(
                proper.id(),
                proper.type(),
                proper.version(),
                json.getBytes(StandardCharsets.UTF_8),
                proper.metadata(),
                at,
                proper.tags());
        bean(EventStore.class)
                .append(List.of(broken), EventStore.Condition.NONE)
                .join();
    }

    /** The status of the health indicator of that name. */
    Status health(String name) {
        return Objects.requireNonNull(context.getBean(name + "HealthIndicator", HealthIndicator.class)
                        .health())
                .getStatus();
    }

    void happened(Instant at, Event... events) {
        happened(at, List.of(events));
    }

    /** Gives a command. */
    <C extends Command> CommandResult give(C command, String person, Role role) {
        return bean(CommandDispatcher.class)
                .dispatch(CommandRequest.of(command, new PersonId(person), Set.of(role), "request-1"));
    }

    /** It is that moment; waits until all that is due by then was looked at. */
    void itIs(Instant moment) {
        clock.set(moment);
        settle();
    }

    /** Waits until the events are followed and nothing is due. */
    void settle() {
        DeadlineRunner clocks = bean(DeadlineRunner.class);
        EventStore store = bean(EventStore.class);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    clocks.look();
                    long followed = bean(DeadlineKeeper.class).position();
                    // The head once more at the end: a check may record an event, and be done, between the first two
                    // looks.
                    return followed == store.head()
                            && bean(Deadlines.class).counts(clock.instant()).due() == 0
                            && followed == store.head();
                });
    }

    /** All events of that type, in order. */
    <E extends Event> List<RecordedEvent<E>> events(Class<E> type) {
        EventCodec codec = bean(EventCodec.class);
        return stored().filter(stored -> stored.type().equals(EventCatalog.nameOf(type)))
                .map(stored -> new RecordedEvent<>(
                        stored.id(),
                        type.cast(codec.read(stored.type(), stored.version(), stored.payload())),
                        stored.occurredAt()))
                .toList();
    }

    /** The only event of that type, as it is stored. */
    StoredEvent only(Class<? extends Event> type) {
        List<StoredEvent> all = stored().filter(stored -> stored.type().equals(EventCatalog.nameOf(type)))
                .toList();
        if (all.size() != 1) {
            throw new AssertionError("not one but " + all.size() + " events of type " + type.getSimpleName());
        }
        return all.getFirst();
    }

    /** Everything stored, in order. */
    Stream<StoredEvent> stored() {
        EventStore store = bean(EventStore.class);
        List<StoredEvent> all = new ArrayList<>();
        while (all.size() < store.head()) {
            all.addAll(store.read(all.size(), PAGE));
        }
        return all.stream();
    }

    /** The places of all entries on the schedule. */
    List<String> scheduled() {
        return jdbc().sql("select task_instance from due_checks order by task_instance")
                .query(String.class)
                .list();
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** How many checks of that kind came to that. */
    double checks(String kind, String outcome) {
        return Objects.requireNonNullElse(
                        bean(MeterRegistry.class)
                                .find("tandem.clocks.checks")
                                .tags("check", kind, "outcome", outcome)
                                .counter(),
                        bean(MeterRegistry.class).counter("none"))
                .count();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private NewEvent stored(Instant at, Event event) {
        return new NewEvent(
                UUID.randomUUID(),
                EventCatalog.nameOf(event.getClass()),
                Integer.toString(EventCatalog.versionOf(event.getClass())),
                bean(EventCodec.class).write(event),
                Map.of(
                        EventMetadata.ACTOR,
                        "somebody",
                        EventMetadata.ACTOR_ROLE,
                        Role.RECRUITER.wireName(),
                        EventMetadata.CORRELATION_ID,
                        "request-" + event.getClass().getSimpleName()),
                at,
                event.tags().stream().map(Object::toString).collect(Collectors.toSet()));
    }
}

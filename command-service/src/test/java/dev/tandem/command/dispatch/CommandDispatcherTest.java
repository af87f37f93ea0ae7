package dev.tandem.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.access.RequestOrigin;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.decision.RulesEdition;
import dev.tandem.command.decision.Seen;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.axon.PostgresEventStorageEngine;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.sample.Reserve;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon, wired as in production on the real store, with what can go wrong between deciding and storing. */
class CommandDispatcherTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.123456789Z");
    private static final int MAX_TRIES = 4;
    private static final OutcomeUnknownException UNKNOWN = new OutcomeUnknownException("the line went dead");

    private static PostgresEventStore store;
    private static EventCodec codec;
    private static JdbcClient jdbc;
    private static RememberedRefusals refusals;
    private static ExecutorService threads;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ScriptedEngine engine;
    private AxonConfiguration axon;
    private CommandDispatcher dispatcher;

    @BeforeAll
    static void connect() {
        TestDatabase database = PostgresForTests.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        store = new PostgresEventStore(
                StoreConnections.to(database.url(), database.user(), database.password()),
                StoreLimits.DEFAULT,
                new SimpleMeterRegistry());
        store.start();
        codec = new EventCodec(Sealing.NONE);
        jdbc = JdbcClient.create(database.dataSource());
        refusals = new RememberedRefusals(jdbc);
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void disconnect() {
        store.close();
        threads.close();
    }

    @BeforeEach
    void wire() {
        wire(store);
    }

    private void wire(EventStore on) {
        engine = new ScriptedEngine(new PostgresEventStorageEngine(on, codec));
        Decisions decisions = Decisions.in("dev.tandem.sample");
        axon = new DispatchConfiguration()
                .axon(
                        engine,
                        NothingToLookUp::new,
                        decisions,
                        codec,
                        refusals,
                        RequisitionState::model,
                        Replaced.IN_CLEAR,
                        Sealing.NONE,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new DispatchSettings(MAX_TRIES, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofDays(7)),
                        threads,
                        meters);
        axon.start();
        dispatcher = new CommandDispatcher(
                new CommandCatalog(decisions),
                axon.getComponent(CommandBus.class),
                () -> new StoredLog(() -> on, codec, () -> {
                    throw new AssertionError("nobody is looked for here");
                }),
                CommandMetrics.ofCommands(meters),
                CommandMetrics.ofChecks(meters),
                threads);
    }

    @AfterEach
    void shutDown() {
        axon.shutdown();
    }

    @Test
    void anEventSaysWhoInWhichRoleWhyAndCausedByWhat() {
        String key = newId();
        CommandRequest<Reserve> request = new CommandRequest<>(
                reserve(newId()),
                new PersonId("rosa"),
                Set.of(Role.HIRING_MANAGER, Role.RECRUITER),
                Instant.parse("2024-03-01T09:30:00Z"),
                null,
                null,
                idempotencyKey(key, "body"),
                null,
                "import-42",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                new RequestOrigin("request-7", "203.0.113.7"),
                List.of());

        CommandResult.Recorded recorded = (CommandResult.Recorded) dispatcher.dispatch(request);

        StoredEvent event = stored(recorded);
        assertThat(event.occurredAt()).isEqualTo("2024-03-01T09:30:00Z");
        assertThat(event.metadata())
                .containsEntry(EventMetadata.ACTOR, "rosa")
                .containsEntry(EventMetadata.ACTOR_ROLE, "recruiter")
                .containsEntry(EventMetadata.ACTOR_KIND, "PERSON")
                .containsEntry(EventMetadata.REQUEST_ID, "request-7")
                .containsEntry(EventMetadata.CLIENT_ADDRESS, "203.0.113.7")
                .containsEntry(EventMetadata.CORRELATION_ID, "import-42")
                .containsEntry(EventMetadata.COMMAND, "Reserve")
                .containsEntry(EventMetadata.RULES, RulesEdition.CURRENT)
                .containsEntry(EventMetadata.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .containsEntry(
                        EventMetadata.REQUEST_DIGEST,
                        idempotencyKey(key, "body").digest())
                .containsEntry(
                        EventMetadata.IDEMPOTENCY, idempotencyKey(key, "body").hash())
                .containsKey(EventMetadata.CAUSATION_ID)
                .as("and nothing else")
                .hasSize(12);
        assertThat(event.tags())
                .contains("idempotency:" + idempotencyKey(key, "body").hash());
        assertThat(event.metadata().toString())
                .as("the caller's own key is not kept")
                .doesNotContain(key);
    }

    @Test
    void timesAreKeptToTheMicrosecond() {
        CommandResult.Recorded recorded = (CommandResult.Recorded) dispatcher.dispatch(request(newId()));

        assertThat(stored(recorded).occurredAt()).isEqualTo("2026-01-15T09:00:00.123456Z");
    }

    @Test
    void aConflictIsDecidedAgainOnAFreshRead() {
        engine.nextCommitFails(conflict());

        CommandResult answer = dispatcher.dispatch(request(newId()));

        assertThat(answer).isInstanceOf(CommandResult.Recorded.class);
        assertThat(engine.freshReads).hasValue(1);
        assertThat(meters.counter("tandem.commands.retries", "command", "Reserve", "cause", "conflict")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void conflictsWithoutEndAreGivenUp() {
        for (int i = 0; i < MAX_TRIES; i++) {
            engine.nextCommitFails(conflict());
        }
        long head = store.head();

        assertThatExceptionOfType(TooContendedException.class).isThrownBy(() -> dispatcher.dispatch(request(newId())));
        assertThat(store.head()).isEqualTo(head);
    }

    @Test
    void ofManyContendersForOneEventOneStoresItAndTheOthersAreRefused() throws Exception {
        String candidate = newId();
        long head = store.head();
        List<Future<CommandResult>> contenders = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            contenders.add(threads.submit(() -> dispatcher.dispatch(request(candidate))));
        }

        List<CommandResult> answers = new ArrayList<>();
        for (Future<CommandResult> contender : contenders) {
            answers.add(contender.get());
        }

        assertThat(answers).filteredOn(CommandResult.Recorded.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(CommandResult.Refused.class::isInstance).hasSize(31);
        assertThat(store.head()).isEqualTo(head + 1);
    }

    @Test
    void ifNobodyCanSayWhetherAKeyedCommandWasStoredItLooksAndStoresItOnce() {
        long head = store.head();
        engine.nextCommitIsStoredButFails(UNKNOWN);
        CommandResult stored = dispatcher.dispatch(keyed(newId(), newId()));
        engine.nextCommitFails(UNKNOWN);
        CommandResult notStored = dispatcher.dispatch(keyed(newId(), newId()));

        assertThat(stored).isInstanceOf(CommandResult.Recorded.class);
        assertThat(notStored).isInstanceOf(CommandResult.Recorded.class);
        assertThat(store.head()).isEqualTo(head + 2);
    }

    @Test
    void withoutAKeyTheCallerIsToldThatTheOutcomeIsUnknown() {
        long head = store.head();
        engine.nextCommitIsStoredButFails(UNKNOWN);

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> dispatcher.dispatch(request(newId())));
        assertThat(store.head()).isEqualTo(head + 1);
    }

    @Test
    void anUnknownOutcomeStaysUnknownIfTheStoreThenCannotBeReached() {
        engine.nextCommitFails(UNKNOWN);
        for (int i = 1; i < MAX_TRIES; i++) {
            engine.nextCommitFails(new StoreUnavailableException("gone"));
        }

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> dispatcher.dispatch(keyed(newId(), newId())));
    }

    @Test
    void aNoIsNeverGivenFromMemoryAlone() {
        String candidate = newId();
        dispatcher.dispatch(request(candidate));

        CommandResult answer = dispatcher.dispatch(request(candidate));

        assertThat(answer).isInstanceOf(CommandResult.Refused.class);
        assertThat(engine.freshReads).hasValue(1);
    }

    @Test
    void aCheckSaysWhatWouldBeRecordedAndRecordsNothing() {
        String candidate = newId();
        long head = store.head();

        CheckResult before = check(request(candidate));
        assertThat(store.head()).isEqualTo(head);
        CommandResult.Recorded recorded = (CommandResult.Recorded) dispatcher.dispatch(request(candidate));
        CheckResult after = check(request(candidate));

        assertThat(before)
                .isEqualTo(new CheckResult.Acceptable(
                        List.of(recorded.events().getFirst().type()), false));
        assertThat(after).isEqualTo(dispatcher.dispatch(request(candidate)));
        assertThat(store.head()).isEqualTo(head + 1);
    }

    @Test
    void aCheckIsNeverAnsweredFromAMemoryThatLagsBehind() {
        String candidate = newId();
        dispatcher.dispatch(request(candidate));
        axon.shutdown();

        wire(new WatchedStore(store, false));

        assertThat(check(request(candidate))).isInstanceOf(CommandResult.Refused.class);
    }

    @Test
    void whatIsCheckedTogetherIsReadFromTheDatabaseOnlyWhereMemoryDoesNotDo() {
        axon.shutdown();
        WatchedStore watched = new WatchedStore(store, true);
        wire(watched);
        Lookup log = dispatcher.log();

        for (int i = 0; i < 10; i++) {
            assertThat(dispatcher.check(request(newId()), log)).isInstanceOf(CheckResult.Acceptable.class);
        }

        assertThat(watched.asked).as("how far the log goes").hasValue(1);
    }

    @Test
    void aCheckHasNoKeyAndNobodyChecksWhatTheyMayNotGive() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> check(keyed(newId(), newId())));
        assertThatExceptionOfType(RoleNotAllowedException.class)
                .isThrownBy(() ->
                        check(CommandRequest.of(reserve(newId()), new PersonId("ann"), Set.of(Role.ANALYST), "test")));
    }

    private CheckResult check(CommandRequest<Reserve> request) {
        return dispatcher.check(request, dispatcher.log());
    }

    @Test
    void aDecisionThatRefusesByARuleThatItDoesNotDeclareIsADefect() {
        CommandRequest<Reserve> request = CommandRequest.of(
                new Reserve(new CandidateId(newId()), true), new PersonId("rosa"), Set.of(Role.RECRUITER), "test");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> dispatcher.dispatch(request))
                .withMessageContaining("NEVER_DECLARED");
    }

    @Test
    void whoeverMayNotIsTurnedAwayAlsoWithoutTheDoor() {
        assertThatExceptionOfType(RoleNotAllowedException.class)
                .isThrownBy(() -> dispatcher.dispatch(
                        CommandRequest.of(reserve(newId()), new PersonId("ann"), Set.of(Role.ANALYST), "test")));
    }

    @Test
    void aRefusalThatAnEarlierVersionRememberedIsHeardInFull() {
        jdbc.sql("""
                        insert into refusals (key, digest, answer) values ('remembered', 'asked', '{"rule": "R", "kind": \
                        "CONFLICT", "meaning": "m", "remedy": "r", "detail": "d", "facts": {"left": 2}, "replayed": false}')
                        """).update();

        assertThat(refusals.recall(new IdempotencyKey("remembered", "asked"), null))
                .isEqualTo(new CommandResult.Refused(
                        "R", Rule.RefusalKind.CONFLICT, "m", "r", "d", Map.of("left", 2), true));
    }

    @Test
    void oldRefusalsAreForgottenAndYoungOnesAreNot() {
        String candidate = newId();
        String key = newId();
        dispatcher.dispatch(request(candidate));
        dispatcher.dispatch(keyed(candidate, key));

        assertThat(refusals.prune(Duration.ofHours(1))).isZero();
        assertThat(((CommandResult.Refused) dispatcher.dispatch(keyed(candidate, key))).replayed())
                .isTrue();
        assertThat(refusals.prune(Duration.ofSeconds(-1))).isPositive();
        assertThat(((CommandResult.Refused) dispatcher.dispatch(keyed(candidate, key))).replayed())
                .isFalse();
    }

    private static StoredEvent stored(CommandResult.Recorded recorded) {
        StoredEvent event = store.read(recorded.position() - 1, 1).getFirst();
        assertThat(event.id()).hasToString(recorded.events().getFirst().id());
        return event;
    }

    private static CommandRequest<Reserve> request(String candidate) {
        return CommandRequest.of(reserve(candidate), new PersonId("rosa"), Set.of(Role.RECRUITER), "test");
    }

    private static CommandRequest<Reserve> keyed(String candidate, String key) {
        return new CommandRequest<>(
                reserve(candidate),
                new PersonId("rosa"),
                Set.of(Role.RECRUITER),
                null,
                null,
                null,
                idempotencyKey(key, candidate),
                null,
                "test",
                null,
                null,
                List.of());
    }

    private static IdempotencyKey idempotencyKey(String key, String body) {
        return IdempotencyKey.of(new PersonId("rosa"), key, "Reserve", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reserve reserve(String candidate) {
        return new Reserve(new CandidateId(candidate), false);
    }

    private static AppendEventsTransactionRejectedException conflict() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(ConsistencyMarker.ORIGIN);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** No decision here looks anything up. */
    private static final class NothingToLookUp implements Lookup {

        @Override
        public long position() {
            return 0;
        }

        @Override
        public <S> S read(DecisionModel<S> model) {
            throw new AssertionError("looked up");
        }

        @Override
        public Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone) {
            throw new AssertionError("looked up");
        }

        @Override
        public Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches) {
            throw new AssertionError("looked up");
        }
    }
}

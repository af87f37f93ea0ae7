package dev.tandem.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.CandidateId;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept says what the log says, whoever stored it. */
class FollowedStatesTest {

    private static final int CANDIDATES = 8;
    private static final PersonId PIA = new PersonId("pia");

    private final EventCodec codec = new EventCodec(Sealing.NONE);
    private PostgresEventStore store;
    private PostgresEventStore ofAnotherProcess;

    /** How often one was forgotten, and how often anybody was: an event may concern a state for more than one reason. */
    private record Forgotten(int they, int anybody) {

        private static final Part<Integer> TIMES = Part.from(0).on(CandidateForgotten.class, (before, _) -> before + 1);

        static DecisionModel<Forgotten> model(CandidateId candidate) {
            return DecisionModel.into(Forgotten::new, TIMES.of(candidate.tag()), TIMES.of(Tag.ERASURES));
        }
    }

    @BeforeEach
    void twoProcessesOnOneDatabase() {
        TestDatabase database = PostgresForTests.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        store = on(database);
        ofAnotherProcess = on(database);
    }

    private static PostgresEventStore on(TestDatabase database) {
        PostgresEventStore store = new PostgresEventStore(
                StoreConnections.to(database.url(), database.user(), database.password()),
                StoreLimits.DEFAULT,
                new SimpleMeterRegistry());
        store.start();
        return store;
    }

    @AfterEach
    void close() {
        store.close();
        ofAnotherProcess.close();
    }

    @Test
    void theySayWhatTheLogSaysHoweverFewAreKept() {
        for (int most : List.of(1, 3, 100)) {
            FollowedStates<CandidateId, Forgotten> states = states(most);
            Random random = new Random(most);
            for (int turn = 0; turn < 150; turn++) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    forget(random.nextBoolean() ? store : ofAnotherProcess, random.nextInt(CANDIDATES));
                }
                List<CandidateId> asked = some(random);
                assertThat(states.of(asked)).as("turn %d", turn).isEqualTo(told(asked));
            }
        }
    }

    @Test
    void whatNobodyAskedForInAWhileIsReadAnew() {
        FollowedStates<CandidateId, Forgotten> states = states(100);
        List<CandidateId> all = IntStream.range(0, CANDIDATES)
                .mapToObj(FollowedStatesTest::candidate)
                .toList();
        states.of(all);
        List<NewEvent> many =
                IntStream.range(0, 5_100).mapToObj(i -> event(i % CANDIDATES)).toList();
        for (int from = 0; from < many.size(); from += 1_000) {
            store.append(many.subList(from, Math.min(from + 1_000, many.size())), Condition.NONE)
                    .join();
        }
        assertThat(states.of(all)).isEqualTo(told(all));
    }

    @Test
    void whoAsksAfterAnAnswerFindsItWhileOthersStoreAndAsk() {
        FollowedStates<CandidateId, Forgotten> states = states(4);
        AtomicIntegerArray stored = new AtomicIntegerArray(CANDIDATES);
        List<CompletableFuture<Void>> contenders = new ArrayList<>();
        for (int contender = 0; contender < 8; contender++) {
            Random random = new Random(contender);
            PostgresEventStore its = contender % 2 == 0 ? store : ofAnotherProcess;
            contenders.add(CompletableFuture.runAsync(
                    () -> {
                        for (int turn = 0; turn < 60; turn++) {
                            int which = random.nextInt(CANDIDATES);
                            forget(its, which);
                            stored.incrementAndGet(which);
                            int before = stored.get(which);
                            List<CandidateId> asked = new ArrayList<>(some(random));
                            asked.add(candidate(which));
                            Forgotten found =
                                    Objects.requireNonNull(states.of(asked).get(candidate(which)));
                            assertThat(found.they()).isGreaterThanOrEqualTo(before);
                            assertThat(found.anybody()).isGreaterThanOrEqualTo(found.they());
                        }
                    },
                    Thread::startVirtualThread));
        }
        contenders.forEach(CompletableFuture::join);
        List<CandidateId> all = IntStream.range(0, CANDIDATES)
                .mapToObj(FollowedStatesTest::candidate)
                .toList();
        assertThat(states.of(all)).isEqualTo(told(all));
        assertThat(states.of(all).values().stream().mapToInt(Forgotten::they).sum())
                .isEqualTo(8 * 60);
    }

    private FollowedStates<CandidateId, Forgotten> states(int most) {
        return new FollowedStates<>(() -> store, codec, Forgotten::model, most);
    }

    /** As a lookup of its own tells it. */
    private Map<CandidateId, Forgotten> told(List<CandidateId> asked) {
        return new StoredLog(() -> store, codec, () -> {
                    throw new AssertionError("nobody is looked for here");
                })
                .read(DecisionModel.each(asked, Forgotten::model));
    }

    private void forget(EventStore by, int which) {
        by.append(List.of(event(which)), Condition.NONE).join();
    }

    private NewEvent event(int which) {
        CandidateForgotten event = new CandidateForgotten(candidate(which), ErasureGround.values()[0], PIA);
        return new NewEvent(
                UUID.randomUUID(),
                EventCatalog.nameOf(CandidateForgotten.class),
                Integer.toString(EventCatalog.versionOf(CandidateForgotten.class)),
                codec.write(event),
                Map.of(),
                Instant.parse("2026-03-02T10:00:00Z"),
                event.tags().stream().map(Tag::toString).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static CandidateId candidate(int which) {
        return new CandidateId("candidate-" + which);
    }

    private static List<CandidateId> some(Random random) {
        List<CandidateId> all = new ArrayList<>(IntStream.range(0, CANDIDATES)
                .mapToObj(FollowedStatesTest::candidate)
                .toList());
        Collections.shuffle(all, random);
        return List.copyOf(Set.copyOf(all.subList(0, 1 + random.nextInt(CANDIDATES))));
    }
}

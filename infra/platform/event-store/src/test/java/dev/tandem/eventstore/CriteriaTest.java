package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.positions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * For any criteria, cache, database and a plain loop over all events agree, also with a small or an empty cache. Tags and types
 * are few, so that all combinations occur.
 */
class CriteriaTest {

    private static final int EVENTS = 400;
    private static final int QUESTIONS = 400;

    private final StoreDatabase database = StoreDatabase.fresh();
    private final Random random = new Random(7242);
    private final List<NewEvent> log = new ArrayList<>();

    @Test
    void memoryDatabaseAndModelAgree() {
        StoreLimits small = limits(16, 4, 8);
        try (PostgresEventStore large = database.open();
                PostgresEventStore little = database.open(small)) {
            while (log.size() < EVENTS) {
                List<NewEvent> events = IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> someEvent())
                        .toList();
                (random.nextBoolean() ? large : little)
                        .append(events, Condition.NONE)
                        .join();
                log.addAll(events);
                ask(large);
                ask(little);
            }
            try (PostgresEventStore fresh = database.open()) {
                for (int i = 0; i < QUESTIONS; i++) {
                    ask(large);
                    ask(little);
                    ask(fresh);
                    judge(List.of(large, little, fresh).get(i % 3));
                }
            }
        }
    }

    private static StoreLimits limits(int recent, int whole, int longest) {
        return new StoreLimits(
                1_000,
                100,
                recent,
                1 << 20,
                1 << 20,
                1 << 8,
                whole,
                longest,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10));
    }

    private void ask(EventStore store) {
        List<Criterion> criteria = someCriteria();
        long after = random.nextInt(4) == 0 ? random.nextInt(log.size()) : 0;

        Sourced asked = store.source(criteria, after, true);
        assertThat(asked.marker()).isEqualTo(log.size());
        assertThat(positions(asked.events()))
                .as("%s after %s", criteria, after)
                .isEqualTo(matching(criteria, after, log.size()));

        Sourced remembered = store.source(criteria, after, false);
        assertThat(positions(remembered.events()))
                .as("%s after %s up to %s, from memory", criteria, after, remembered.marker())
                .isEqualTo(matching(criteria, after, remembered.marker()));
    }

    /** Half of the appends must be refused; those that are not make the log longer. */
    private void judge(EventStore store) {
        List<Criterion> criteria = someCriteria();
        long after = Math.max(0, log.size() - random.nextInt(random.nextBoolean() ? 10 : 100));
        NewEvent event = someEvent();
        CompletableFuture<EventStore.Appended> append = store.append(List.of(event), new Condition(after, criteria));
        boolean conflict = !matching(criteria, after, log.size()).isEmpty();
        assertThat(append.handle((_, failure) -> failure instanceof AppendConflictException)
                        .join())
                .as("%s after %s of %s", criteria, after, log.size())
                .isEqualTo(conflict);
        if (!conflict) {
            assertThat(append.join().first()).isEqualTo(log.size() + 1);
            log.add(event);
        }
    }

    private List<Long> matching(List<Criterion> criteria, long after, long upTo) {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            NewEvent event = log.get(i);
            if (i + 1 > after
                    && i + 1 <= upTo
                    && criteria.stream().anyMatch(criterion -> criterion.matches(event.type(), event.tags()))) {
                positions.add(i + 1L);
            }
        }
        return positions;
    }

    private NewEvent someEvent() {
        return event("type" + random.nextInt(5), someTags(random.nextInt(4)).toArray(String[]::new));
    }

    private List<Criterion> someCriteria() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(
                        _ -> new Criterion(someTags(random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2)), someTypes()))
                .toList();
    }

    private Set<String> someTypes() {
        Set<String> types = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            types.add("type" + random.nextInt(5));
        }
        return types;
    }

    /** Some tags are on many events, some on few, some on none yet. */
    private Set<String> someTags(int number) {
        Set<String> tags = new HashSet<>();
        for (int i = 0; i < number; i++) {
            tags.add("tag:" + (int) Math.abs(random.nextGaussian() * 20));
        }
        return tags;
    }
}

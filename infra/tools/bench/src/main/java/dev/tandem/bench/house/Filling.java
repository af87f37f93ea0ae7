package dev.tandem.bench.house;

import dev.tandem.bench.Telling;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.walk.Entry;
import dev.tandem.walk.house.House;
import dev.tandem.walk.house.HouseSize;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Writes the years of a house into an event store, sealed and appended by the service's own code, in their order. */
public final class Filling {

    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 6;

    private final PostgresEventStore store;
    private final EventCodec codec;
    private final Deque<CompletableFuture<List<NewEvent>>> encoding = new ArrayDeque<>();
    private final Deque<CompletableFuture<?>> appending = new ArrayDeque<>();
    private List<Entry> batch = new ArrayList<>();
    private long events;

    private Filling(PostgresEventStore store, SealedTexts sealing) {
        this.store = store;
        this.codec = new EventCodec(sealing);
    }

    /**
     * Writes them all, and waits until all are durable and indexed.
     *
     * @param sealing seals what is personal
     * @param telling is told how far it is
     * @return how many events there were
     */
    public static long fill(
            House house, HouseSize size, PostgresEventStore store, SealedTexts sealing, Telling telling) {
        Filling filling = new Filling(store, sealing);
        Duration years = Duration.between(size.from(), size.to());
        house.tell(entry -> {
            filling.add(entry);
            telling.now(() -> "%,d events stored, %d %% of the years"
                    .formatted(
                            filling.events,
                            100
                                    * Duration.between(size.from(), entry.recordedAt())
                                            .toSeconds()
                                    / years.toSeconds()));
        });
        filling.end(telling);
        return filling.events;
    }

    private void add(Entry entry) {
        batch.add(entry);
        events++;
        if (batch.size() == BATCH) {
            encode();
        }
    }

    private void encode() {
        List<Entry> full = batch;
        batch = new ArrayList<>(BATCH);
        encoding.add(CompletableFuture.supplyAsync(
                () -> full.stream().map(this::stored).toList()));
        while (encoding.size() > AT_ONCE) {
            append();
        }
    }

    private void append() {
        appending.add(store.append(encoding.remove().join(), EventStore.Condition.NONE));
        while (appending.size() > AT_ONCE) {
            appending.remove().join();
        }
    }

    private void end(Telling telling) {
        encode();
        while (!encoding.isEmpty()) {
            append();
        }
        appending.forEach(CompletableFuture::join);
        while (store.tagged() < store.known()) {
            telling.now(() -> "%,d events stored, %,d of them indexed".formatted(store.known(), store.tagged()));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** As the service stores what it decided. */
    private NewEvent stored(Entry entry) {
        Class<? extends dev.tandem.events.Event> type = entry.event().getClass();
        return new NewEvent(
                entry.recorded().id(),
                EventCatalog.nameOf(type),
                Integer.toString(EventCatalog.versionOf(type)),
                codec.write(entry.event()),
                Map.of(
                        EventMetadata.ACTOR, entry.actor().value(),
                        EventMetadata.ACTOR_ROLE, entry.role().wireName(),
                        EventMetadata.COMMAND, entry.command(),
                        EventMetadata.CORRELATION_ID, entry.recorded().id().toString(),
                        EventMetadata.CAUSATION_ID, entry.recorded().id().toString()),
                entry.recorded().occurredAt(),
                entry.tags().stream().map(Tag::toString).collect(Collectors.toSet()));
    }
}

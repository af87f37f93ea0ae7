package dev.tandem.bench;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.requisition.Stage;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are stored every day: 600 bytes of JSON, three tags. */
final class SampleEvents {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REASON =
            "The panel saw what the requisition asks for, twice, and says so with examples. ".repeat(4);
    private static final Map<String, String> METADATA = Map.of(
            EventMetadata.ACTOR, "rita.recruiter",
            EventMetadata.ACTOR_ROLE, "recruiter",
            EventMetadata.COMMAND, "AdvanceCandidate",
            EventMetadata.CORRELATION_ID, "0197a3de-6f2a-7c11-9d6e-7f2b8f3a1c55",
            EventMetadata.CAUSATION_ID, "0197a3de-6f2b-7b52-8d1c-52b1a9de0c10");

    private static final int BATCH = 500;

    private SampleEvents() {}

    /** Like a version 7 UUID, without its price: time first. */
    static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | 1L << 63);
    }

    /** So many events about applications, a hundred to a requisition: what is stored, without an id of its own yet. */
    static NewEvent[] some(int number) {
        NewEvent[] events = new NewEvent[number];
        for (int i = 0; i < number; i++) {
            events[i] = stored(new CandidateAdvanced(
                    new ApplicationId("application-" + i),
                    new RequisitionId("requisition-" + i / 100),
                    new CandidateId("candidate-" + i),
                    Stage.SCREEN,
                    Stage.INTERVIEW,
                    false,
                    REASON));
        }
        return events;
    }

    /** One of them again, as a new event. */
    static NewEvent oneOf(NewEvent[] events) {
        NewEvent event = events[ThreadLocalRandom.current().nextInt(events.length)];
        return new NewEvent(
                newId(), event.type(), event.version(), event.payload(), METADATA, event.occurredAt(), event.tags());
    }

    /** So many applications. */
    static List<ApplicationId> applications(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new ApplicationId("application-" + i))
                .toList();
    }

    /** Each of the applications moves so often, one after another. */
    static List<Event> moves(List<ApplicationId> applications, int each) {
        List<Event> moves = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            Stage from = Stage.FORMER_DEFAULT.get(i % Stage.FORMER_DEFAULT.size());
            Stage to = Stage.FORMER_DEFAULT.get((i + 1) % Stage.FORMER_DEFAULT.size());
            for (ApplicationId application : applications) {
                moves.add(new CandidateAdvanced(
                        application,
                        new RequisitionId("requisition"),
                        new CandidateId("candidate"),
                        from,
                        to,
                        to.equals(Stage.SUBMITTED),
                        "Move " + i));
            }
        }
        return moves;
    }

    /** Stores events, unconditionally, and waits until they are durable. */
    static void store(EventStore store, List<? extends Event> history) {
        List<CompletableFuture<?>> under = new ArrayList<>();
        for (int from = 0; from < history.size(); from += BATCH) {
            List<NewEvent> batch = history.subList(from, Math.min(from + BATCH, history.size())).stream()
                    .map(SampleEvents::stored)
                    .toList();
            under.add(store.append(batch, EventStore.Condition.NONE));
            if (under.size() == 8) {
                under.forEach(CompletableFuture::join);
                under.clear();
            }
        }
        under.forEach(CompletableFuture::join);
    }

    static NewEvent stored(Event event) {
        return new NewEvent(
                newId(),
                EventCatalog.nameOf(event.getClass()),
                Integer.toString(EventCatalog.versionOf(event.getClass())),
                JSON.writeValueAsBytes(event),
                METADATA,
                Instant.now(),
                event.tags().stream().map(Tag::toString).collect(Collectors.toSet()));
    }
}

package dev.tandem.command.find;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.HashingKeys;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.CandidatesToldApart;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the index on along the log. What a stretch of it says and how far the index has come are stored together, by one instance at a
 * time: a crash leaves no gap, and everything anew is the same again.
 *
 * <p>While the key is changed the hashes of the next one are made beside, likewise stretch by stretch, and take the place of the others
 * when they have come as far.
 */
final class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    /** How many hashes of a former key are thrown away in one transaction. */
    private static final int SWEPT_AT_ONCE = 20_000;

    private static final Set<String> HASHED = names(Stream.of(CandidateRegistered.class, CandidateForgotten.class));

    private final EventStore store;
    private final EventCodec codec;
    private final Hashed hashed;
    private final HashingKeys keys;
    private final CandidateIndex index;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Set<String> followed;
    private final int atOnce;

    /**
     * Nothing is read yet.
     *
     * @param relations the events from which it follows who has to do with whom
     * @param atOnce how many events are read in one transaction
     */
    Indexing(
            EventStore store,
            EventCodec codec,
            Hashed hashed,
            HashingKeys keys,
            CandidateIndex index,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Collection<Class<? extends Event>> relations,
            int atOnce) {
        this.store = store;
        this.codec = codec;
        this.hashed = hashed;
        this.keys = keys;
        this.index = index;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.atOnce = atOnce;
        this.followed = names(Stream.concat(
                Stream.of(
                        CandidateRegistered.class,
                        CandidateForgotten.class,
                        CandidatesMerged.class,
                        CandidatesToldApart.class,
                        ApplicationReceived.class,
                        CandidateSubmitted.class),
                relations.stream()));
    }

    /**
     * One stretch of the log, and one for the next key; each in a transaction of its own, so that neither waits for the other.
     *
     * @return whether there was one, and there may be more
     */
    boolean further() {
        boolean followed = Boolean.TRUE.equals(transaction.execute(_ -> follow()));
        boolean rotated = Boolean.TRUE.equals(transaction.execute(_ -> rotate()));
        return followed || rotated;
    }

    private boolean follow() {
        @Nullable State state = locked();
        if (state == null) {
            return false; // another instance is at it
        }
        if (state.key() == null) {
            state = anew();
        }
        List<StoredEvent> events = store.read(state.position(), atOnce);
        if (events.isEmpty()) {
            return false;
        }
        new Stretch(jdbc, hashed, index.unwrapped(state.wrapped()), state.generation()).store(read(events, followed));
        jdbc.sql("update candidate_index_state set position = ?")
                .params(events.getLast().position())
                .update();
        return true;
    }

    private boolean rotate() {
        @Nullable State state = locked();
        if (state == null || state.key() == null) {
            return false;
        }
        byte @Nullable [] next = state.nextKey();
        if (next == null) {
            return swept(state.generation());
        }
        List<StoredEvent> events = store.read(state.nextPosition(), atOnce).stream()
                .filter(event -> event.position() <= state.position())
                .toList();
        long position =
                events.isEmpty() ? state.nextPosition() : events.getLast().position();
        new Stretch(jdbc, hashed, index.unwrapped(next), state.generation() + 1).storeHashes(read(events, HASHED));
        jdbc.sql("update candidate_index_state set next_position = ?")
                .params(position)
                .update();
        if (position >= state.position()) {
            finish(state.generation() + 1);
        }
        return true;
    }

    private void finish(long generation) {
        jdbc.sql("""
                        update candidate_index_state
                        set key = next_key, generation = ?, next_key = null, next_position = 0""").params(generation).update();
        jdbc.sql("update candidate_index_rotations set finished_at = now() where generation = ?")
                .params(generation)
                .update();
        LOG.info("Candidates are found by hashes of a new key");
    }

    /** Whoever looks for somebody by a former key just now finds that it is one, and looks again. */
    private boolean swept(long generation) {
        return jdbc.sql("""
                        delete from candidate_index where ctid = any (array(
                          select ctid from candidate_index where generation < ? limit ?))""").params(generation, SWEPT_AT_ONCE).update() > 0;
    }

    private @Nullable State locked() {
        return jdbc.sql("""
                        select generation, key, position, next_key, next_position from candidate_index_state
                        for update skip locked""")
                .query((row, _) -> new State(
                        row.getLong("generation"),
                        row.getBytes("key"),
                        row.getLong("position"),
                        row.getBytes("next_key"),
                        row.getLong("next_position")))
                .optional()
                .orElse(null);
    }

    private List<Event> read(List<StoredEvent> events, Set<String> types) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .map(event -> event.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload())))
                .toList();
    }

    private State anew() {
        // Whoever looks for somebody waits for this stretch; deleting row by row would take far longer.
        jdbc.sql("""
                        truncate candidate_index, candidate_searches, candidate_people, likely_duplicates, candidate_aliases,
                          candidates_apart""").update();
        byte[] key = keys.fresh();
        jdbc.sql("""
                        update candidate_index_state
                        set generation = generation + 1, key = ?, position = 0, next_key = null, next_position = 0""").params(key).update();
        LOG.info("Candidates are indexed anew, with a new key");
        return Objects.requireNonNull(locked());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record State(
            long generation, byte @Nullable [] key, long position, byte @Nullable [] nextKey, long nextPosition) {

        byte[] wrapped() {
            if (key == null) {
                throw new IllegalStateException("there is no key yet");
            }
            return key;
        }
    }

    private static Set<String> names(Stream<? extends Class<? extends Event>> types) {
        return types.flatMap(type -> EventCatalog.namesOf(type).stream()).collect(Collectors.toUnmodifiableSet());
    }
}

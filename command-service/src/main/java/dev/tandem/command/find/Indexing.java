package dev.tandem.command.find;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.HashingKeys;
import dev.tandem.command.privacy.HashingKeys.Hashing;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.wire.SealedText;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 */
final class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int AT_ONCE = 1_000;

    /**
     * With how many others somebody is listed at most. An agency that gives its own address for a thousand candidates would make half a
     * million pairs of them.
     */
    private static final int OTHERS = 5;

    private final EventStore store;
    private final EventCodec codec;
    private final SealedTexts sealed;
    private final HashingKeys keys;
    private final CandidateIndex index;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Set<String> followed;

    /**
     * Nothing is read yet.
     *
     * @param relations the events from which it follows who has to do with whom
     */
    Indexing(
            EventStore store,
            EventCodec codec,
            SealedTexts sealed,
            HashingKeys keys,
            CandidateIndex index,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Collection<Class<? extends Event>> relations) {
        this.store = store;
        this.codec = codec;
        this.sealed = sealed;
        this.keys = keys;
        this.index = index;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.followed = Stream.concat(
                        Stream.of(
                                CandidateRegistered.class,
                                CandidateForgotten.class,
                                ApplicationReceived.class,
                                CandidateSubmitted.class),
                        relations.stream())
                .flatMap(type -> EventCatalog.namesOf(type).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One stretch of the log.
     *
     * @return whether there was one, and there may be more
     */
    boolean further() {
        return Boolean.TRUE.equals(transaction.execute(_ -> stretch()));
    }

    private boolean stretch() {
        @Nullable
        State state = jdbc.sql("select key, position from candidate_index_state for update skip locked")
                .query((row, _) -> new State(row.getBytes("key"), row.getLong("position")))
                .optional()
                .orElse(null);
        if (state == null) {
            return false; // another instance is at it
        }
        if (state.key() == null) {
            state = anew();
        }
        List<StoredEvent> events = store.read(state.position(), AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        Stretch stretch = new Stretch(index.unwrapped(state.wrapped()));
        for (StoredEvent event : events) {
            if (followed.contains(event.type())) {
                stretch.see(event);
            }
        }
        stretch.store();
        jdbc.sql("update candidate_index_state set position = ?")
                .params(events.getLast().position())
                .update();
        return true;
    }

    private State anew() {
        // Whoever looks for somebody waits for this stretch; deleting row by row would take far longer.
        jdbc.sql("truncate candidate_index, candidate_searches, candidate_people, likely_duplicates")
                .update();
        State fresh = new State(keys.fresh(), 0);
        jdbc.sql("update candidate_index_state set key = ?, position = 0")
                .params(fresh.wrapped())
                .update();
        LOG.info("Candidates are indexed anew, with a new key");
        return fresh;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record State(byte @Nullable [] key, long position) {

        byte[] wrapped() {
            if (key == null) {
                throw new IllegalStateException("there is no key yet");
            }
            return key;
        }
    }

    private record Indexed(
            long hash, CandidateId candidate, @Nullable String same) {}

    private record On(String requisition, String candidate) {}

    private record Named(String person, String requisition, String candidate) {}

    /** What a stretch of the log says. */
    private final class Stretch {

        private final Hashing hashing;
        private final List<CandidateRegistered> registered = new ArrayList<>();
        private final Set<Indexed> indexed = new LinkedHashSet<>();
        private final Set<On> searches = new LinkedHashSet<>();
        private final Set<Named> people = new LinkedHashSet<>();
        private final List<CandidateId> forgotten = new ArrayList<>();

        Stretch(Hashing hashing) {
            this.hashing = hashing;
        }

        void see(StoredEvent stored) {
            Event event = stored.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload()));
            switch (event) {
                case CandidateRegistered one -> registered.add(one);
                case CandidateForgotten one -> forgotten.add(one.candidate());
                default -> relate(event);
            }
        }

        private void index() {
            List<About> texts = registered.stream()
                    .flatMap(one -> Stream.of(one.name(), one.email(), one.phone())
                            .filter(text -> text != null && SealedText.isSealed(text))
                            .map(text -> new About(one.candidate(), text)))
                    .toList();
            Map<About, String> opened = new HashMap<>();
            try {
                open(texts, opened);
            } catch (NotSealedHereException _) {
                texts.forEach(text -> openAlone(text, opened));
            }
            registered.forEach(one -> index(one.candidate(), text -> clear(one.candidate(), text, opened), one));
        }

        private void index(
                CandidateId candidate,
                Function<@Nullable String, @Nullable String> clear,
                CandidateRegistered registered) {
            @Nullable String name = clear.apply(registered.name());
            if (name != null) {
                Prefixes.ofName(name).forEach(prefix -> indexed.add(new Indexed(hashing.of(prefix), candidate, null)));
            }
            address(candidate, Prefixes.ofEmail(clear.apply(registered.email())), "EMAIL");
            address(candidate, Prefixes.ofPhone(clear.apply(registered.phone())), "PHONE");
        }

        private void address(CandidateId candidate, @Nullable String address, String same) {
            if (address != null) {
                indexed.add(new Indexed(hashing.of(address), candidate, same));
            }
        }

        /** Null if there is none, or nobody can read it any more. */
        private static @Nullable String clear(CandidateId candidate, @Nullable String text, Map<About, String> opened) {
            return text == null || !SealedText.isSealed(text) ? text : opened.get(new About(candidate, text));
        }

        private void openAlone(About text, Map<About, String> opened) {
            try {
                open(List.of(text), opened);
            } catch (NotSealedHereException e) {
                LOG.warn("{} cannot be found: what is stored of them was not sealed with their key", text.subject(), e);
            }
        }

        private void open(List<About> texts, Map<About, String> opened) {
            List<Optional<String>> clear = sealed.open(texts);
            for (int i = 0; i < texts.size(); i++) {
                About text = texts.get(i);
                clear.get(i).ifPresent(one -> opened.put(text, one));
            }
        }

        private void relate(Event event) {
            String requisition = "";
            String candidate = "";
            for (Tag tag : event.tags()) {
                switch (tag.key()) {
                    case Tag.REQUISITION -> requisition = tag.value();
                    case Tag.CANDIDATE -> candidate = tag.value();
                    default -> {}
                }
            }
            if (requisition.isEmpty()) {
                return;
            }
            if (event instanceof ApplicationReceived || event instanceof CandidateSubmitted) {
                searches.add(new On(requisition, candidate));
            }
            for (PersonId person : PeopleNamed.in(event)) {
                people.add(new Named(person.value(), requisition, candidate));
            }
        }

        void store() {
            index();
            storeIndexed();
            List<On> on = List.copyOf(searches);
            jdbc.sql("""
                            insert into candidate_searches (requisition, candidate) select * from unnest(?, ?)
                            on conflict do nothing""")
                    .params(
                            texts(on.stream().map(On::requisition)),
                            texts(on.stream().map(On::candidate)))
                    .update();
            storePeople(people.stream().filter(one -> one.candidate().isEmpty()).toList());
            // Whoever is named on the search need not be named with each candidate on it.
            storePeople(
                    people.stream().filter(one -> !one.candidate().isEmpty()).toList());
            forget();
        }

        private void storeIndexed() {
            List<Indexed> all = List.copyOf(indexed);
            Long[] hashes = all.stream().map(Indexed::hash).toArray(Long[]::new);
            String[] candidates = texts(all.stream().map(one -> one.candidate().value()));
            jdbc.sql("""
                            insert into candidate_index (hash, candidate) select * from unnest(?, ?)
                            on conflict do nothing""").params(hashes, candidates).update();
            List<Indexed> addresses =
                    all.stream().filter(one -> one.same() != null).toList();
            if (!addresses.isEmpty()) {
                jdbc.sql("""
                                insert into likely_duplicates (one, other, same)
                                select distinct least(n.candidate, i.candidate), greatest(n.candidate, i.candidate), n.same
                                from unnest(?, ?, ?) as n (hash, candidate, same)
                                cross join lateral (
                                  select c.candidate from candidate_index c
                                  where c.hash = n.hash and c.candidate <> n.candidate collate "C"
                                  order by c.candidate limit ?) i
                                on conflict do nothing""")
                        .params(
                                addresses.stream().map(Indexed::hash).toArray(Long[]::new),
                                texts(addresses.stream()
                                        .map(one -> one.candidate().value())),
                                addresses.stream().map(Indexed::same).toArray(String[]::new),
                                OTHERS)
                        .update();
            }
        }

        private void storePeople(List<Named> named) {
            if (!named.isEmpty()) {
                jdbc.sql("""
                                insert into candidate_people (person, requisition, candidate)
                                select n.person, n.requisition, n.candidate
                                from unnest(?, ?, ?) as n (person, requisition, candidate)
                                where not exists (
                                    select from candidate_people p
                                    where p.person = n.person and p.requisition = n.requisition and p.candidate = '')
                                on conflict do nothing""")
                        .params(
                                texts(named.stream().map(Named::person)),
                                texts(named.stream().map(Named::requisition)),
                                texts(named.stream().map(Named::candidate)))
                        .update();
            }
        }

        /** Also where the key was destroyed while this stretch was read: the erasure comes after whatever was indexed. */
        private void forget() {
            if (!forgotten.isEmpty()) {
                String[] gone = texts(forgotten.stream().map(CandidateId::value));
                jdbc.sql("delete from candidate_index where candidate = any (?)")
                        .params((Object) gone)
                        .update();
                jdbc.sql("delete from likely_duplicates where one = any (?) or other = any (?)")
                        .params(gone, gone)
                        .update();
            }
        }
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }
}

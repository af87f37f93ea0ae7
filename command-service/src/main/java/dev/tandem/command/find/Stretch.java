package dev.tandem.command.find;

import dev.tandem.command.privacy.HashingKeys.Hashing;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.CandidatesToldApart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stretch of the log says of candidates, and how it comes into the tables. Whoever was merged stands there under the surviving id. */
final class Stretch {

    /**
     * With how many others somebody is listed at most. An agency that gives its own address for a thousand candidates would make half a
     * million pairs of them.
     */
    private static final int OTHERS = 5;

    private final JdbcClient jdbc;
    private final Hashed hashed;
    private final Hashing hashing;
    private final long generation;

    private final List<CandidateRegistered> registered = new ArrayList<>();
    private final List<CandidateId> forgotten = new ArrayList<>();
    private final List<CandidatesMerged> merged = new ArrayList<>();
    private final List<CandidatesToldApart> apart = new ArrayList<>();
    private final Set<On> searches = new LinkedHashSet<>();
    private final Set<Named> people = new LinkedHashSet<>();
    private List<Hashed.One> hashes = List.of();

    /**
     * One of which nothing is stored yet.
     *
     * @param generation under which the hashes of that key stand
     */
    Stretch(JdbcClient jdbc, Hashed hashed, Hashing hashing, long generation) {
        this.jdbc = jdbc;
        this.hashed = hashed;
        this.hashing = hashing;
        this.generation = generation;
    }

    private record On(String requisition, String candidate) {}

    private record Named(String person, String requisition, String candidate) {}

    /** Stores all that these say. */
    void store(List<Event> events) {
        events.forEach(this::see);
        Merges merges = new Merges(jdbc);
        merges.remember(merged);
        Map<String, String> survivors = merges.survivors(ids());
        storeHashes(survivors);
        merges.tellApart(apart, survivors);
        storeDuplicates(survivors);
        storeSearches(survivors);
        storePeople(named(survivors, true));
        // Whoever is named on the search need not be named with each candidate on it.
        storePeople(named(survivors, false));
        merges.move(merged);
        forget();
    }

    /** Stores what these say of hashes; all else follows from none of their keys. */
    void storeHashes(List<Event> events) {
        events.forEach(this::see);
        storeHashes(new Merges(jdbc).survivors(ids()));
        forget();
    }

    private void see(Event event) {
        switch (event) {
            case CandidateRegistered one -> registered.add(one);
            case CandidateForgotten one -> forgotten.add(one.candidate());
            case CandidatesMerged one -> merged.add(one);
            case CandidatesToldApart one -> apart.add(one);
            default -> relate(event);
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

    /** Every candidate who is named here. */
    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        registered.forEach(one -> ids.add(one.candidate().value()));
        apart.forEach(one -> {
            ids.add(one.candidate().value());
            one.others().forEach(other -> ids.add(other.value()));
        });
        searches.forEach(one -> ids.add(one.candidate()));
        people.forEach(one -> ids.add(one.candidate()));
        return ids;
    }

    private void storeHashes(Map<String, String> survivors) {
        hashes = List.copyOf(hashed.of(registered, hashing));
        jdbc.sql("""
                        insert into candidate_index (generation, hash, candidate)
                        select ?, n.hash, n.candidate from unnest(?, ?) as n (hash, candidate)
                        on conflict do nothing""")
                .params(
                        generation,
                        hashes.stream().map(Hashed.One::hash).toArray(Long[]::new),
                        texts(hashes, one -> survivor(one.candidate().value(), survivors)))
                .update();
    }

    private void storeDuplicates(Map<String, String> survivors) {
        List<Hashed.One> addresses =
                hashes.stream().filter(one -> one.same() != null).toList();
        if (addresses.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into likely_duplicates (one, other, same)
                        select distinct least(n.candidate, i.candidate), greatest(n.candidate, i.candidate), n.same
                        from unnest(?, ?, ?) as n (hash, candidate, same)
                        cross join lateral (
                          select c.candidate from candidate_index c
                          where c.generation = ? and c.hash = n.hash and c.candidate <> n.candidate collate "C"
                            and not exists (
                              select from candidates_apart a
                              where a.one = least(c.candidate, n.candidate collate "C")
                                and a.other = greatest(c.candidate, n.candidate collate "C"))
                          order by c.candidate limit ?) i
                        on conflict do nothing""")
                .params(
                        addresses.stream().map(Hashed.One::hash).toArray(Long[]::new),
                        texts(addresses, one -> survivor(one.candidate().value(), survivors)),
                        addresses.stream().map(Hashed.One::same).toArray(String[]::new),
                        generation,
                        OTHERS)
                .update();
    }

    private void storeSearches(Map<String, String> survivors) {
        jdbc.sql("""
                        insert into candidate_searches (requisition, candidate, applied_as) select * from unnest(?, ?, ?)
                        on conflict do nothing""")
                .params(
                        texts(searches, On::requisition),
                        texts(searches, one -> survivor(one.candidate(), survivors)),
                        texts(searches, On::candidate))
                .update();
    }

    private List<Named> named(Map<String, String> survivors, boolean onTheSearch) {
        return people.stream()
                .filter(one -> one.candidate().isEmpty() == onTheSearch)
                .map(one -> new Named(one.person(), one.requisition(), survivor(one.candidate(), survivors)))
                .toList();
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
                            texts(named, Named::person),
                            texts(named, Named::requisition),
                            texts(named, Named::candidate))
                    .update();
        }
    }

    /** Also where the key was destroyed while this stretch was read: the erasure comes after whatever was indexed. */
    private void forget() {
        if (!forgotten.isEmpty()) {
            String[] gone = texts(forgotten, CandidateId::value);
            jdbc.sql("delete from candidate_index where candidate = any (?)")
                    .params((Object) gone)
                    .update();
            jdbc.sql("delete from likely_duplicates where one = any (?) or other = any (?)")
                    .params(gone, gone)
                    .update();
        }
    }

    private static String survivor(String candidate, Map<String, String> survivors) {
        return survivors.getOrDefault(candidate, candidate);
    }

    static <T> String[] texts(Iterable<T> of, Function<T, String> text) {
        List<String> texts = new ArrayList<>();
        of.forEach(one -> texts.add(text.apply(one)));
        return texts.toArray(String[]::new);
    }
}

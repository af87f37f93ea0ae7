package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.find.CandidateIndex;
import dev.tandem.command.find.CandidateIndex.Hit;
import dev.tandem.command.find.CandidateIndex.On;
import dev.tandem.command.find.Sought;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.command.sight.NamesTold.Told;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Finds candidates for whoever may see them. The index says who may be meant; whether the caller sees them, and what they are called, is
 * read from the events for the page that is answered, as it is for any other name.
 */
@Component
public final class CandidateFinder {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateFinder.class);

    private final CandidateIndex index;
    private final Supplier<Lookup> logs;
    private final SealedTexts sealed;
    private final Clock clock;
    private final Replaced replaced;
    private final CandidatesOnSearches candidates;

    CandidateFinder(
            CandidateIndex index,
            @Qualifier("lookups") Supplier<Lookup> logs,
            SealedTexts sealed,
            Clock clock,
            Replaced replaced,
            CandidatesOnSearches candidates) {
        this.index = index;
        this.logs = logs;
        this.sealed = sealed;
        this.clock = clock;
        this.replaced = replaced;
        this.candidates = candidates;
    }

    /**
     * Those who are meant and whom the caller may see: by name if they read the name, by an address if they read how to reach them. Whoever
     * was erased is not found. Readings by those who read all names are in the log.
     *
     * @return empty if what was typed is too short to look for anybody
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if index, events or keys cannot be had
     */
    public Optional<Found> find(FindAsked asked, Caller caller) {
        return Sought.of(asked.q()).map(sought -> find(sought, asked, caller));
    }

    private Found find(Sought sought, FindAsked asked, Caller caller) {
        Looking looking = new Looking(
                caller,
                sought instanceof Sought.Name ? Readable.CANDIDATE_NAME : Readable.CONTACT,
                logs.get(),
                clock.instant());
        List<Found.One> found = new ArrayList<>();
        @Nullable CandidateId behind = asked.behind();
        int rows = asked.limit() + 1;
        // On somebody's own searches it costs as much to find a few as to find many; to read how they stand does not.
        int atOnce = looking.whole ? rows : FindAsked.MOST;
        boolean all = false;
        while (found.size() <= asked.limit() && !all) {
            List<Hit> hits = looking.hits(sought, behind, atOnce);
            all = hits.size() < atOnce;
            for (int begin = 0; begin < hits.size() && found.size() <= asked.limit(); begin += rows) {
                found.addAll(looking.seen(hits.subList(begin, Math.min(begin + rows, hits.size())), sought));
            }
            behind = hits.isEmpty() ? behind : hits.getLast().candidate();
        }
        boolean more = found.size() > asked.limit();
        List<Found.One> page = List.copyOf(more ? found.subList(0, asked.limit()) : found);
        if (Rights.whole(caller, Readable.CANDIDATE_NAME)) {
            read(caller, page.stream().map(Found.One::candidate).toList());
        }
        return new Found(page, more);
    }

    /**
     * Pairs of candidates who are likely the same, for a privacy officer.
     *
     * @throws dev.tandem.access.ProblemException (403) for anybody else
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if index, events or keys cannot be had
     */
    public Duplicates duplicates(DuplicatesAsked asked, Caller caller) {
        Rights.requireWhole(caller, Readable.DUPLICATES);
        List<CandidateIndex.Pair> pairs = index.duplicates(
                asked.behindOne() == null ? "" : asked.behindOne().value(),
                asked.behindOther() == null ? "" : asked.behindOther().value(),
                asked.limit() + 1);
        boolean more = pairs.size() > asked.limit();
        List<CandidateIndex.Pair> page = more ? pairs.subList(0, asked.limit()) : pairs;
        Map<CandidateId, String> names = names(
                page.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .toList(),
                logs.get());
        read(caller, List.copyOf(names.keySet()));
        return new Duplicates(
                page.stream()
                        .map(pair -> new Duplicates.Pair(
                                new Duplicates.Who(pair.one(), names.get(pair.one())),
                                new Duplicates.Who(pair.other(), names.get(pair.other())),
                                pair.same()))
                        .toList(),
                more);
    }

    private static void read(Caller caller, List<CandidateId> names) {
        if (!names.isEmpty()) {
            LOG.info("{} read the names of {}", caller.person(), names);
        }
    }

    private Map<CandidateId, String> names(List<CandidateId> candidates, Lookup log) {
        return opened(log.read(DecisionModel.each(candidates, CandidateOnSearch::name)));
    }

    private Map<CandidateId, String> opened(Map<CandidateId, StoredName> stored) {
        Map<CandidateId, Told> told = StoredName.told(stored, candidate -> candidate, sealed);
        Map<CandidateId, String> names = new LinkedHashMap<>();
        told.forEach((candidate, one) -> {
            if (one.name() != null) {
                names.put(candidate, one.name());
            }
        });
        return names;
    }

    /** One caller who looks, as of one position of the log. */
    private final class Looking {

        private final Caller caller;
        private final Readable thing;
        private final Lookup log;
        private final Instant now;
        private final boolean whole;

        Looking(Caller caller, Readable thing, Lookup log, Instant now) {
            this.caller = caller;
            this.thing = thing;
            this.log = log;
            this.now = now;
            this.whole = Rights.whole(caller, thing);
        }

        List<Hit> hits(Sought sought, @Nullable CandidateId behind, int rows) {
            if (whole) {
                return index.all(sought, behind, rows);
            }
            return Rights.own(caller, thing) ? index.named(caller, sought, behind, rows) : List.of();
        }

        List<Found.One> seen(List<Hit> hits, Sought sought) {
            // Also for whoever reads all of them: which searches they may know of, only the events say.
            boolean searches = !whole || Rights.any(caller, Readable.APPLICATION);
            Map<OnSearch, CandidateOnSearch> on = searches ? relations(hits) : Map.of();
            List<Hit> seen = hits.stream()
                    .filter(hit -> whole || reads(hit, thing, on).findAny().isPresent())
                    .toList();
            Map<CandidateId, String> names =
                    names(seen.stream().flatMap(Looking::ids).toList(), log);
            return seen.stream()
                    .map(hit ->
                            one(hit, names, reads(hit, Readable.APPLICATION, on).toList(), sought))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private Map<OnSearch, CandidateOnSearch> relations(List<Hit> hits) {
            List<OnSearch> all = hits.stream()
                    .flatMap(hit -> hit.searches().stream())
                    .map(Looking::on)
                    .toList();
            return candidates.of(all);
        }

        private Stream<RequisitionId> reads(Hit hit, Readable what, Map<OnSearch, CandidateOnSearch> on) {
            return hit.searches().stream()
                    .filter(search -> {
                        @Nullable CandidateOnSearch there = on.get(on(search));
                        return there != null && there.reads(caller, what, now, replaced);
                    })
                    .map(On::requisition);
        }

        private static OnSearch on(On search) {
            return new OnSearch(search.requisition(), search.as());
        }

        /** Called as they are under the id that survives, and found by what they were called under any. */
        private Found.@Nullable One one(
                Hit hit, Map<CandidateId, String> names, List<RequisitionId> searches, Sought sought) {
            @Nullable String name = names.get(hit.candidate());
            boolean meant = ids(hit).map(names::get).filter(Objects::nonNull).anyMatch(sought::matches);
            return name == null || !meant ? null : new Found.One(hit.candidate(), name, searches);
        }

        private static Stream<CandidateId> ids(Hit hit) {
            return Stream.concat(Stream.of(hit.candidate()), hit.aliases().stream());
        }
    }
}

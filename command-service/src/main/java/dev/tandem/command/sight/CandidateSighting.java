package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.candidate.Identity;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Seen;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says to decisions who sees which candidates, by the same code that finds and names them. */
public final class CandidateSighting implements Lookup.Sighting {

    /** With how many of one address somebody new is compared: many share that of an agency, and each costs as many reads as they have searches. */
    private static final int MOST = 8;

    private static final Part<Set<RequisitionId>> SEARCHES = Part.from(Set.<RequisitionId>of())
            .on(ApplicationReceived.class, (before, event) -> and(before, event.requisition()))
            .on(CandidateSubmitted.class, (before, event) -> and(before, event.requisition()));

    private final Reached reached;

    /**
     * Nothing is asked yet.
     *
     * @param reached who gave an address
     */
    public CandidateSighting(Reached reached) {
        this.reached = reached;
    }

    private record Person(Identity identity, boolean erased) {

        static DecisionModel<Person> model(CandidateId candidate) {
            return DecisionModel.into(
                    Person::new,
                    Identity.model(candidate),
                    Part.happened(CandidateForgotten.class).of(candidate.tag()));
        }
    }

    @Override
    public Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone, Lookup log) {
        List<CandidateId> known = reached.at(email, phone, MOST);
        if (known.isEmpty()) {
            return Seen.nothing(); // as most are: the log need not be asked
        }
        Map<CandidateId, Person> people = log.read(DecisionModel.each(known, Person::model));
        Map<CandidateId, List<CandidateOnSearch>> on = new LinkedHashMap<>();
        people.forEach((candidate, person) -> {
            if (!person.erased()) {
                on.put(candidate, on(person.identity().all(), log));
            }
        });
        return on.isEmpty()
                ? Seen.nothing()
                : context -> on.entrySet().stream()
                        .filter(one -> Rights.whole(caller(context), Readable.CONTACT)
                                || one.getValue().stream()
                                        .anyMatch(there -> there.reads(
                                                caller(context), Readable.CONTACT, context.now(), context.replaced())))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    @Override
    public Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches, Lookup log) {
        if (searches.isEmpty()) {
            return Seen.nothing();
        }
        Map<RequisitionId, CandidateOnSearch> on = log.read(DecisionModel.each(
                searches, requisition -> CandidateOnSearch.model(new OnSearch(requisition, candidate))));
        return context -> on.entrySet().stream()
                .filter(one ->
                        one.getValue().reads(caller(context), Readable.APPLICATION, context.now(), context.replaced()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Wherever somebody is a candidate, under whichever of their ids. */
    private static List<CandidateOnSearch> on(List<CandidateId> ids, Lookup log) {
        List<OnSearch> all = new ArrayList<>();
        log.read(DecisionModel.each(ids, id -> SEARCHES.of(id.tag())))
                .forEach((id, searches) -> searches.forEach(search -> all.add(new OnSearch(search, id))));
        return all.isEmpty()
                ? List.of()
                : List.copyOf(log.read(DecisionModel.each(all, CandidateOnSearch::model))
                        .values());
    }

    private static Caller caller(CommandContext context) {
        return new Caller(context.actor(), context.roles());
    }

    private static Set<RequisitionId> and(Set<RequisitionId> before, RequisitionId more) {
        Set<RequisitionId> all = new LinkedHashSet<>(before);
        all.add(more);
        return all;
    }
}

package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.command.candidate.Identity;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.discretion.Insiders;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate on a search, and who has to do with them there.
 *
 * @param id which search
 * @param requisition where it stands
 * @param people who has to do with their application, if they applied or were submitted there
 * @param name what is stored of their name
 */
public record CandidateOnSearch(
        RequisitionId id, RequisitionState requisition, PeopleOfApplication people, StoredName name) {

    private static final Part<PeopleOfApplication> PEOPLE = Part.from(PeopleOfApplication.NOBODY)
            .onAny(
                    PeopleOfApplication.FOLDS,
                    (before, recorded) -> before.after(recorded.event(), recorded.occurredAt()));

    private static final Part<StoredName> NAME = Part.from(StoredName.NONE)
            .on(CandidateRegistered.class, (before, event) -> before.called(event.name()))
            .onRecorded(CandidateForgotten.class, (before, recorded) -> before.erased(recorded.occurredAt()));

    /** How the log tells it. */
    public static DecisionModel<CandidateOnSearch> model(OnSearch of) {
        return DecisionModel.into(
                (requisition, there) -> there.on(of.requisition(), requisition),
                RequisitionState.model(of.requisition()),
                There.model(of));
    }

    /**
     * What the log tells of them there, beside the search itself.
     *
     * @param people who has to do with their application
     * @param name what is stored of their name
     */
    record There(PeopleOfApplication people, StoredName name) {

        static DecisionModel<There> model(OnSearch of) {
            return DecisionModel.into(
                    There::new,
                    PEOPLE.of(ApplicationId.of(of.requisition(), of.candidate()).tag()),
                    NAME.of(of.candidate().tag()));
        }

        CandidateOnSearch on(RequisitionId id, RequisitionState requisition) {
            return new CandidateOnSearch(id, requisition, people, name);
        }
    }

    /** Those, each under every id that means the same candidate: under which of them an application is does not matter to who may know them. */
    static Map<OnSearch, List<CandidateOnSearch>> underEachId(
            Collection<OnSearch> asked, Lookup log, CandidatesOnSearches candidates) {
        Map<CandidateId, Identity> identities = log.read(
                DecisionModel.each(asked.stream().map(OnSearch::candidate).toList(), Identity::model));
        Map<OnSearch, List<OnSearch>> all = new LinkedHashMap<>();
        for (OnSearch one : asked) {
            all.put(
                    one,
                    Objects.requireNonNull(identities.get(one.candidate())).all().stream()
                            .map(id -> new OnSearch(one.requisition(), id))
                            .toList());
        }
        Map<OnSearch, CandidateOnSearch> found =
                candidates.of(all.values().stream().flatMap(List::stream).toList());
        Map<OnSearch, List<CandidateOnSearch>> each = new LinkedHashMap<>();
        all.forEach((one, ids) -> each.put(
                one,
                ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList()));
        return each;
    }

    /** What is stored of the name of a candidate, whatever they applied for. */
    static DecisionModel<StoredName> name(CandidateId candidate) {
        return NAME.of(candidate.tag());
    }

    /** Whether somebody is told what the candidate is called, if there is a name to tell. */
    public boolean namedTo(Caller caller, Instant now, Replaced replaced) {
        return reads(caller, Readable.CANDIDATE_NAME, now, replaced);
    }

    /** Whether they applied or were submitted there, and somebody reads that of their application, as far as they may know of the search. */
    boolean reads(Caller caller, Readable thing, Instant now, Replaced replaced) {
        return people.applied()
                && secrecy(caller.person(), replaced).reads(caller, thing, relations(caller.person(), now));
    }

    /** By which role or relation somebody reads texts about them there; empty if they do not. */
    Optional<String> openedBy(Caller caller, Readable thing, Instant now, Replaced replaced) {
        return secrecy(caller.person(), replaced).by(caller, thing, relations(caller.person(), now));
    }

    private Secrecy secrecy(PersonId person, Replaced replaced) {
        return Insiders.secrecy(id, requisition, person, replaced);
    }

    /** How that person stands to them at that moment. */
    private Set<Relation> relations(PersonId somebody, Instant now) {
        Set<Relation> relations = Insiders.ofSearch(requisition, somebody, now);
        if (requisition.exists()) {
            relations.addAll(people.relations(somebody));
        }
        return relations;
    }
}

package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.candidate.Identity;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.Deputy;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A candidate on a search, and who has to do with them there.
 *
 * @param requisition the search
 * @param people who has to do with their application, if they applied or were submitted there
 * @param name what is stored of their name
 */
public record CandidateOnSearch(RequisitionState requisition, PeopleOfApplication people, StoredName name) {

    private static final Part<PeopleOfApplication> PEOPLE = Part.from(PeopleOfApplication.NOBODY)
            .onAny(
                    PeopleOfApplication.FOLDS,
                    (before, recorded) -> before.after(recorded.event(), recorded.occurredAt()));

    private static final Part<StoredName> NAME = Part.from(StoredName.NONE)
            .on(CandidateRegistered.class, (before, event) -> before.called(event.name()))
            .onRecorded(CandidateForgotten.class, (before, recorded) -> before.erased(recorded.occurredAt()));

    /** How the log tells it. */
    public static DecisionModel<CandidateOnSearch> model(OnSearch of) {
        ApplicationId application = ApplicationId.of(of.requisition(), of.candidate());
        return DecisionModel.into(
                CandidateOnSearch::new,
                RequisitionState.model(of.requisition()),
                PEOPLE.of(application.tag()),
                NAME.of(of.candidate().tag()));
    }

    /** Those, each under every id that means the same candidate: under which of them an application is does not matter to who may know them. */
    static Map<OnSearch, List<CandidateOnSearch>> underEachId(Collection<OnSearch> asked, Lookup log) {
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
        Map<OnSearch, CandidateOnSearch> found = log.read(
                DecisionModel.each(all.values().stream().flatMap(List::stream).toList(), CandidateOnSearch::model));
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
    public boolean namedTo(Caller caller, Instant now) {
        return tells(Readable.CANDIDATE_NAME, caller, now);
    }

    /** Whether somebody reads that of the candidate because of the application here, if there is one. */
    boolean tells(Readable thing, Caller caller, Instant now) {
        return people.applied() && Rights.reads(caller, thing, relations(caller.person(), now));
    }

    /** How that person stands to them at that moment. */
    Set<Relation> relations(PersonId somebody, Instant now) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (!requisition.exists()) {
            return relations;
        }
        if (requisition.partner(Side.RECRUITER).equals(somebody)) {
            relations.add(Relation.RECRUITER);
        }
        if (requisition.partner(Side.HIRING_MANAGER).equals(somebody)) {
            relations.add(Relation.HIRING_MANAGER);
        }
        relations.addAll(people.relations(somebody));
        requisition.team().inForce(somebody, now).forEach(deputy -> add(deputy, relations));
        return relations;
    }

    private static void add(Deputy deputy, Set<Relation> relations) {
        switch (deputy) {
            case Deputy.Delegate _ -> relations.add(Relation.FOR_A_SIDE);
            case Deputy.Member member -> {
                switch (member.duty()) {
                    case RECRUITING_PARTNER, CO_MANAGER -> relations.add(Relation.FOR_A_SIDE);
                    case COORDINATOR -> relations.add(Relation.COORDINATOR);
                    case SOURCER -> relations.add(Relation.SOURCER);
                    case OBSERVER -> {}
                }
            }
        }
    }
}

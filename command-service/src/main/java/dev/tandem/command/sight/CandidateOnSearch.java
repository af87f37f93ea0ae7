package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.DecisionModel;
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
import java.util.EnumSet;
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

    /** What is stored of the name of a candidate, whatever they applied for. */
    static DecisionModel<StoredName> name(CandidateId candidate) {
        return NAME.of(candidate.tag());
    }

    /** Whether somebody is told what the candidate is called, if there is a name to tell. */
    public boolean namedTo(Caller caller, Instant now) {
        return people.applied() && Rights.reads(caller, Readable.CANDIDATE_NAME, relations(caller.person(), now));
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

package dev.tandem.query.activity;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.Happened;
import dev.tandem.query.history.RecordedEvents;
import dev.tandem.query.history.Scope;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.requisition.SearchRelations;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a caller sees of a search, an application, a candidate, a person. */
@Component
final class Sights {

    private static final Set<Readable> OF_CANDIDATE = Set.of(Readable.CONTACT, Readable.LEGAL_HOLD);
    private static final Set<Readable> OF_PERSON = Set.of(Readable.WORKING_LIFE, Readable.REVIEW);

    /** What is found of somebody are their own hours, and reviews of partnerships of which they are one side. */
    private static final Set<Relation> THEMSELVES = Set.of(Relation.SELF, Relation.RECRUITER, Relation.HIRING_MANAGER);

    private final ReadModels reads;
    private final InstantSource clock;

    Sights(ReadModels reads, InstantSource clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Refuses (404, 403) whoever sees nothing of it. */
    Sight ofSearch(RequisitionId id, Caller caller, Consistency consistency) {
        Set<Relation> relations = relations(id, caller, consistency)
                .orElseThrow(() -> Rights.unknown(id).exception());
        if (!Rights.reads(caller, Readable.WRITTEN_DOWN, relations)) {
            throw Rights.notTheirs(caller, id).exception();
        }
        return Sight.ofSearch(caller, id, relations);
    }

    /** Refuses (404) whoever sees nothing of it, as if there were none: that somebody applied is nobody else's business. */
    SeenApplication ofApplication(ApplicationId id, Caller caller, Consistency consistency) {
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        ApplicationProgress progress = pipeline.find(ProgressFold.APPLICATIONS, id.value())
                .orElseThrow(() -> Rights.unknown(id).exception());
        Instant now = clock.instant();
        Set<Relation> search = SearchRelations.of(pipeline, progress.requisition(), caller.person(), now)
                .orElseThrow();
        PeopleOfApplication people =
                people(progress.requisition(), progress.candidate(), RecordedEvents.of(reads, consistency));
        Sight sight = Sight.ofApplication(caller, progress.requisition(), search, people, now);
        if (sight.nothing()) {
            throw Rights.unknown(id).exception();
        }
        return new SeenApplication(progress, people, sight);
    }

    /** Refuses (404) whoever sees nothing of them, as if there were none. */
    Sight ofCandidate(CandidateId id, Caller caller, Consistency consistency) {
        if (Rights.whole(caller, Readable.CONTACT)) {
            return Sight.of(caller, Set.of(), OF_CANDIDATE);
        }
        RecordedEvents events = RecordedEvents.of(reads, consistency);
        for (RequisitionId search : events.searchesOf(id)) {
            Optional<Set<Relation>> relations = relations(search, caller, consistency);
            if (relations.isPresent() && Rights.reads(caller, Readable.CONTACT, relations.get())) {
                return Sight.of(caller, relations.get(), OF_CANDIDATE).on(search);
            }
        }
        throw Rights.unknown(id).exception();
    }

    /** Refuses (403) whoever sees nothing of their working life. */
    Sight ofPerson(PersonId id, Caller caller) {
        Set<Relation> relations = caller.person().equals(id) ? THEMSELVES : Set.of();
        if (!Rights.reads(caller, Readable.WORKING_LIFE, relations)) {
            throw CommonProblems.forbidden(
                            "The working life of " + id + " is read by " + id + ", and by whoever reads everybody's.",
                            "Ask for your own, or with the token of a ta-leader, auditor or provisioner.")
                    .exception();
        }
        return Sight.of(caller, relations, OF_PERSON);
    }

    private Optional<Set<Relation>> relations(RequisitionId id, Caller caller, Consistency consistency) {
        return SearchRelations.of(reads.of(PipelineProjection.NAME, consistency), id, caller.person(), clock.instant());
    }

    private static PeopleOfApplication people(RequisitionId requisition, CandidateId candidate, RecordedEvents events) {
        PeopleOfApplication people = PeopleOfApplication.NOBODY;
        for (Happened happened : events.all(new Scope.Application(requisition, candidate), PeopleOfApplication.FOLDS)) {
            people = people.after(happened.event(), happened.at());
        }
        return people;
    }
}

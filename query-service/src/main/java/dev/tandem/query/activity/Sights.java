package dev.tandem.query.activity;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a caller sees of a search, an application, a candidate, a person. */
@Component
public final class Sights {

    private static final Set<Readable> OF_PERSON = Set.of(Readable.WORKING_LIFE, Readable.REVIEW, Readable.PERSON);

    /** What is found of somebody are their own hours, and reviews of partnerships of which they are one side. */
    private static final Set<Relation> THEMSELVES = Set.of(Relation.SELF, Relation.RECRUITER, Relation.HIRING_MANAGER);

    private final ReadModels reads;
    private final InstantSource clock;
    private final Discretion discretion;

    Sights(ReadModels reads, InstantSource clock, Discretion discretion) {
        this.reads = reads;
        this.discretion = discretion;
        this.clock = clock;
    }

    /** Refuses (404, 403) whoever sees nothing of it. */
    Sight ofSearch(RequisitionId id, Caller caller, Consistency consistency) {
        return ofSearch(id, Readable.WRITTEN_DOWN, caller, consistency);
    }

    /** Refuses (404, 403) whoever may not look at its past. */
    Sight ofPast(RequisitionId id, Caller caller, Consistency consistency) {
        return ofSearch(id, Readable.PAST, caller, consistency);
    }

    private Sight ofSearch(RequisitionId id, Readable what, Caller caller, Consistency consistency) {
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        Set<Relation> relations = SearchRelations.of(pipeline, id, caller.person(), clock.instant())
                .orElseThrow(() -> Rights.unknown(id).exception());
        Secrecy secrecy = discretion.of(pipeline, caller).of(pipeline, id);
        if (!secrecy.lets(caller, relations)) {
            throw Rights.unknown(id).exception();
        }
        if (!secrecy.reads(caller, what, relations)) {
            throw Rights.notTheirs(caller, what, id).exception();
        }
        return Sight.ofSearch(caller, id, secrecy, relations);
    }

    /** Refuses (404) whoever sees nothing of it, as if there were none: that somebody applied is nobody else's business. */
    public SeenApplication ofApplication(ApplicationId id, Caller caller, Consistency consistency) {
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        return pipeline.find(ProgressFold.APPLICATIONS, id.value())
                .map(progress -> seen(progress, pipeline, caller, consistency))
                .filter(seen -> seen.sight().sees(Readable.APPLICATION))
                .orElseThrow(() -> Rights.unknown(id).exception());
    }

    /** What they see of that candidate on that search; empty if there is nothing. */
    public Optional<SeenApplication> seen(
            RequisitionId requisition, CandidateId candidate, Caller caller, Consistency consistency) {
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        return pipeline.find(
                        ProgressFold.APPLICATIONS,
                        ApplicationId.of(requisition, candidate).value())
                .map(progress -> seen(progress, pipeline, caller, consistency))
                .filter(seen -> !seen.sight().nothing());
    }

    private SeenApplication seen(
            ApplicationProgress progress, ReadModel pipeline, Caller caller, Consistency consistency) {
        Instant now = clock.instant();
        Set<Relation> search = SearchRelations.of(pipeline, progress.requisition(), caller.person(), now)
                .orElseThrow();
        PeopleOfApplication people =
                people(progress.requisition(), progress.candidate(), RecordedEvents.of(reads, consistency));
        Secrecy secrecy = discretion.of(pipeline, caller).of(pipeline, progress.requisition());
        return new SeenApplication(
                progress,
                people,
                Sight.ofApplication(caller, progress.requisition(), secrecy, search, people, now),
                secrecy.reads(caller, Readable.PAST, search));
    }

    /** The person whom that id means, whichever of theirs it is. Refuses (404) whoever sees nothing of them, as if there were none. */
    public SeenCandidate ofCandidate(CandidateId id, Caller caller, Consistency consistency) {
        RecordedEvents events = RecordedEvents.of(reads, consistency);
        List<CandidateId> ids = events.idsOf(id);
        List<SeenApplication> applications = ids.stream()
                .flatMap(one -> events.searchesOf(one).stream()
                        .flatMap(search -> seen(search, one, caller, consistency).stream()))
                .toList();
        SeenCandidate seen = new SeenCandidate(
                ids.getFirst(),
                ids.subList(1, ids.size()),
                events.all(new Scope.CandidateAlone(ids), SeenCandidate.EVENTS),
                Sight.of(caller, Set.of(), SeenCandidate.THINGS),
                applications);
        if (!seen.known() || !seen.sees(Readable.CANDIDATE_NAME) && !seen.sees(Readable.CONTACT)) {
            throw Rights.unknown(id).exception();
        }
        return seen;
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

    private static PeopleOfApplication people(RequisitionId requisition, CandidateId candidate, RecordedEvents events) {
        PeopleOfApplication people = PeopleOfApplication.NOBODY;
        for (Happened happened : events.all(new Scope.Application(requisition, candidate), PeopleOfApplication.FOLDS)) {
            people = people.after(happened.event(), happened.at());
        }
        return people;
    }
}

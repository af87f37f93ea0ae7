package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.visibility.Relation;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.ReadModel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How somebody stands to a search. */
public final class SearchRelations {

    private SearchRelations() {}

    /** Empty if there is no such search. */
    public static Optional<Set<Relation>> of(ReadModel model, RequisitionId requisition, PersonId person, Instant now) {
        return model.find(ProgressFold.REQUISITIONS, requisition.value())
                .map(progress -> of(
                        model,
                        progress,
                        model.find(WrittenDown.DOCUMENTS, requisition.value()).orElse(AgreedDocuments.NONE),
                        person,
                        now));
    }

    static Set<Relation> of(
            ReadModel model, RequisitionProgress progress, AgreedDocuments written, PersonId person, Instant now) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(Helpers.relations(model, progress.requisition(), person, now));
        if (progress.recruiter().equals(person)) {
            relations.add(Relation.RECRUITER);
        }
        if (progress.hiringManager().equals(person)) {
            relations.add(Relation.HIRING_MANAGER);
        }
        if (onPanel(written, person) || interviews(model, progress.requisition(), person)) {
            relations.add(Relation.INTERVIEWER);
        }
        return relations;
    }

    private static boolean onPanel(AgreedDocuments written, PersonId person) {
        return written.panel().stream().anyMatch(member -> member.interviewer().equals(person));
    }

    /** Whoever has an interview needs to know what it is for, whether or not the panel still names them. */
    private static boolean interviews(ReadModel model, RequisitionId requisition, PersonId person) {
        return model.sql("""
                        select exists (select from {interview} a
                          where a.interviewers @> array[:person]::text[] and a.requisition = :requisition)
                        """)
                .param("person", person.value())
                .param("requisition", requisition.value())
                .query(Boolean.class)
                .single();
    }
}

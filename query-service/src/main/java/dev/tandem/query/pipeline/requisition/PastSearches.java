package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.live.View;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The searches whose past somebody may look at: what they are now decides, and not what they were then. */
public final class PastSearches {

    private PastSearches() {}

    /** Those of a list that is looked at so; see {@link #of(ReadModel, Seeing, Instant, Collection)}. */
    public static List<RequisitionId> of(View present, @Nullable Collection<RequisitionId> among) {
        return of(present.model(), present.seeing(), present.sightAt(), among);
    }

    /**
     * Those.
     *
     * @param model the pipeline as it is
     * @param seeing of which searches they may know
     * @param now the time
     * @param among only of these; null: of all
     * @throws dev.tandem.access.ProblemException (403) if they may look at the past of none
     */
    public static List<RequisitionId> of(
            ReadModel model, Seeing seeing, Instant now, @Nullable Collection<RequisitionId> among) {
        Caller caller = seeing.caller();
        if (!Rights.any(caller, Readable.PAST)) {
            throw CommonProblems.forbidden(
                            "How things stood is told to a recruiter or hiring-manager of their searches, and to a ta-leader or auditor.",
                            "Ask for it as it is, without 'asOf' and 'effectiveAt', or with a token of one of those roles.")
                    .exception();
        }
        Conditions where = TheirSearches.read("r.key", Readable.PAST, seeing, now);
        if (among != null) {
            where.and(
                    "r.key = any(:among)",
                    "among",
                    among.stream().map(RequisitionId::value).toArray(String[]::new));
        }
        return where
                .bind(model.sql("select r.key from {requisition} r where %s order by r.key".formatted(where.sql())))
                .query(String.class)
                .list()
                .stream()
                .map(RequisitionId::new)
                .toList();
    }
}

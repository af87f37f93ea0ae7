package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.live.FollowedList;
import dev.tandem.query.live.Interest;
import dev.tandem.query.live.View;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.replay.Replay;
import java.util.Collection;
import java.util.List;

/** The list of requisitions, to be followed. */
record FollowedRequisitions(Caller caller, RequisitionFilter filter, RequisitionSort sort)
        implements FollowedList<RequisitionSummary> {

    @Override
    public String projection() {
        return PipelineProjection.NAME;
    }

    @Override
    public Interest interest() {
        return Rights.whole(caller, Readable.REQUISITION)
                ? new Interest.Everything()
                : new Interest.OfPerson(caller.person());
    }

    @Override
    public Collection<RequisitionId> searchesOf(Replay then, View present) {
        return PastSearches.of(present, then.among(filter.id(), filter.recruiter(), filter.hiringManager()));
    }

    @Override
    public List<RequisitionSummary> items(View view, int most) {
        return new RequisitionList(view).all(filter, sort, most);
    }

    @Override
    public String id(RequisitionSummary requisition) {
        return requisition.id().value();
    }
}

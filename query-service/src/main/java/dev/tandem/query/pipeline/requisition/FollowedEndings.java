package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.live.FollowedList;
import dev.tandem.query.live.Interest;
import dev.tandem.query.live.View;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.web.Conditions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How applications of one requisition ended, to be followed. */
record FollowedEndings(Caller caller, RequisitionId requisition, EndedApplications.Filter filter)
        implements FollowedList<EndedApplication> {

    @Override
    public String projection() {
        return PipelineProjection.NAME;
    }

    @Override
    public Interest interest() {
        return new Interest.OfScope(requisition.value());
    }

    @Override
    public Collection<RequisitionId> searchesOf(Replay then, View present) {
        return OpenedRequisition.past(present, requisition, Readable.ENDED);
    }

    @Override
    public List<EndedApplication> items(View view, int most) {
        OpenedRequisition opened = OpenedRequisition.of(view, requisition, Readable.ENDED);
        return found(opened.model(), narrowed().and(view.within("e.requisition")), most);
    }

    Conditions narrowed() {
        return new Conditions()
                .and("e.requisition = :requisition", "requisition", requisition)
                .in("e.kind", "kind", filter.kind())
                .in(
                        "e.stage",
                        "stage",
                        filter.stage() == null
                                ? null
                                : filter.stage().stream().map(Stage::name).toList());
    }

    static List<EndedApplication> found(ReadModel model, Conditions where, int rows) {
        return where.bind(model.sql("""
                        select e.doc from {ended_application} e where %s order by e.ended_at desc, e.key desc limit :rows
                        """.formatted(where.sql())))
                .param("rows", rows)
                .query(model.rows(Endings.ENDED))
                .list();
    }

    @Override
    public String id(EndedApplication ended) {
        return ended.application().value();
    }

    @Override
    public Stream<OnSearch> about(EndedApplication ended) {
        return Stream.of(new OnSearch(requisition, ended.candidate()));
    }
}

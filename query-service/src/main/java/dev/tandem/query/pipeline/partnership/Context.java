package dev.tandem.query.pipeline.partnership;

import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Column;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a measured event is grouped and narrowed by.
 *
 * @param source how the candidate was found; null for what concerns no candidate
 */
record Context(
        RequisitionId requisition,
        PersonId recruiter,
        PersonId hiringManager,
        String roleType,
        String department,
        @Nullable Source source,
        Origin origin) {

    static Context of(RequisitionProgress requisition, @Nullable ApplicationProgress application) {
        return new Context(
                requisition.requisition(),
                requisition.recruiter(),
                requisition.hiringManager(),
                requisition.opened().roleType(),
                requisition.opened().department(),
                application == null ? null : application.source(),
                requisition.opened().origin());
    }

    /** The columns of a table whose rows carry a context, and more. */
    @SafeVarargs
    static <R> List<Column<R>> columns(Function<R, Context> of, Column<R>... more) {
        return Stream.concat(
                        Stream.of(
                                new Column<R>(
                                        "requisition",
                                        "text",
                                        row -> of.apply(row).requisition()),
                                new Column<R>(
                                        "recruiter",
                                        "text",
                                        row -> of.apply(row).recruiter()),
                                new Column<R>(
                                        "hiring_manager",
                                        "text",
                                        row -> of.apply(row).hiringManager()),
                                new Column<R>(
                                        "role_type",
                                        "text",
                                        row -> of.apply(row).roleType()),
                                new Column<R>(
                                        "department",
                                        "text",
                                        row -> of.apply(row).department()),
                                new Column<R>(
                                        "source", "text", row -> of.apply(row).source()),
                                new Column<R>(
                                        "origin", "text", row -> of.apply(row).origin())),
                        Stream.of(more))
                .toList();
    }
}

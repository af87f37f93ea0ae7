package dev.tandem.query.pipeline.queue;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.live.Answered;
import dev.tandem.query.live.FollowedList;
import dev.tandem.query.live.Interest;
import dev.tandem.query.live.View;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.requisition.PastSearches;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemFilter;
import dev.tandem.query.pipeline.work.WorkItemList;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of what waits that can be followed.
 *
 * @param caller who asks for it
 * @param reader whose list it is
 * @param interest which changes can concern it
 * @param searches those that it may be about at another moment; null: any
 * @param whose what is in it as one looks, as conditions on {@code i}, what waits, and {@code r}, its requisition
 */
record FollowedWork(
        Caller caller,
        PersonId reader,
        Interest interest,
        WorkItemFilter filter,
        Function<Replay, @Nullable Collection<RequisitionId>> searches,
        Function<View, Conditions> whose)
        implements FollowedList<WorkItem> {

    /** Somebody's queue or inbox. */
    static FollowedWork of(Caller caller, PersonId person, WorkItemFilter filter, Function<View, Conditions> whose) {
        return new FollowedWork(
                caller,
                person,
                new Interest.OfPerson(person),
                filter,
                then -> then.among(filter.requisition(), List.of(person), null),
                whose);
    }

    /** What waits on all searches. */
    static FollowedWork onAll(
            Caller caller,
            WorkItemFilter filter,
            Function<Replay, @Nullable Collection<RequisitionId>> searches,
            Function<View, Conditions> whose) {
        return new FollowedWork(caller, caller.person(), new Interest.Everything(), filter, searches, whose);
    }

    @Override
    public String projection() {
        return PipelineProjection.NAME;
    }

    @Override
    public Collection<RequisitionId> searchesOf(Replay then, View present) {
        return PastSearches.of(present, searches.apply(then));
    }

    @Override
    public List<WorkItem> items(View view, int most) {
        return list(view).all(view, most, view.model().rows(WorkItems.ITEMS));
    }

    /** The page of it that is asked for. */
    Page<WorkItem> page(View view, HttpServletRequest request, Paging paging) {
        return list(view).page(request, paging, view.model().rows(WorkItems.ITEMS));
    }

    /** What those are called who are named in what was found; null unless it is asked for. */
    static @Nullable Expanded expanded(
            Answered<WorkItem> told, Expand expand, Names names, HttpServletRequest request) {
        return Expanded.of(expand, told.items(), told.items().stream().flatMap(WorkItem::about), names, request);
    }

    /** From where on it can be followed; null where time alone changes what is in it. */
    @Nullable
    String since(Answered<WorkItem> told) {
        return filter.late() == null ? told.since() : null;
    }

    /** It, as one looks. */
    WorkItemList list(View view) {
        return new WorkItemList(view.model(), whose.apply(view), reader, filter, view.now());
    }

    @Override
    public String id(WorkItem item) {
        return item.id();
    }

    @Override
    public Stream<OnSearch> about(WorkItem item) {
        return item.about();
    }
}

package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.requisition.TheirSearches;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItemFilter;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.pipeline.work.WorkItemList;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.story.LargeTables;
import dev.tandem.query.web.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever asks for the queue of one of many recruiters has few rows looked at. */
class RecruiterQueuePlanTest {

    private static final int ROWS = 50_000;

    @Test
    void aQueueIsFoundByItsRecruiter() throws Exception {
        try (LargeTables tables = new LargeTables(
                List.of(ProgressFold.REQUISITIONS, WorkItems.ITEMS, TheirSearches.HELPERS, KeptSearches.TABLE))) {
            tables.fill(
                    "requisition",
                    "key, recruiter, hiring_manager, status, phase, title, opened_at",
                    ROWS,
                    "'r' || n, 'a' || n % 500, 'm' || n % 500, 'OPEN', 'OPEN', 't', now()");
            tables.fill(
                    "work_item",
                    "key, requisition, kind, during, for_recruiter, due, since",
                    ROWS,
                    "'i' || n, 'r' || n, 'SLATE_TO_PRESENT', 'OPEN', true, now(), now()");

            tables.fill(
                    "helper",
                    "key, requisition, person, relation, side, starts",
                    ROWS,
                    "'h' || n, 'r' || n, 'a' || n % 500, 'COORDINATOR', 'RECRUITER', now()");

            for (Role role : List.of(Role.RECRUITER, Role.TA_LEADER)) {
                assertThat(read(tables, role, null)).isLessThan(1_000);
                assertThat(read(tables, role, new RequisitionId("other"))).isLessThan(1_000);
            }
        }
    }

    @Test
    void theFirstOfAllThatWaitsAreFoundInTheirOrder() throws Exception {
        try (LargeTables tables =
                new LargeTables(List.of(ProgressFold.REQUISITIONS, WorkItems.ITEMS, KeptSearches.TABLE))) {
            tables.fill(
                    "requisition",
                    "key, recruiter, hiring_manager, status, phase, title, opened_at",
                    ROWS,
                    "'r' || n, 'a' || n % 500, 'm' || n % 500, 'OPEN', 'OPEN', 't', now()");
            tables.fill(
                    "work_item",
                    "key, requisition, kind, during, for_recruiter, due, since",
                    ROWS,
                    "'i' || n, 'r' || n, 'SLATE_TO_PRESENT', 'OPEN', true, now() + n * interval '1 minute', now()");
            WorkItemList all = new WorkItemList(
                    tables.model(),
                    new Seeing(new Caller(new PersonId("lea"), Set.of(Role.TA_LEADER)), Set.of())
                            .whole("i.requisition"),
                    new PersonId("lea"),
                    new WorkItemFilter(null, null, null),
                    Instant.EPOCH);

            assertThat(tables.rowsLookedAt(() -> assertThat(all.page(
                                            new MockHttpServletRequest(),
                                            new Paging(100, null),
                                            (rs, _) -> item(rs.getString("key")))
                                    .items())
                            .hasSize(100)))
                    .isLessThan(1_000);
        }
    }

    private static StoredWorkItem item(String key) {
        return new StoredWorkItem(
                key,
                WorkItemKind.SLATE_TO_PRESENT,
                null,
                List.of(),
                new RequisitionId("r"),
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static long read(LargeTables tables, Role role, @Nullable RequisitionId requisition) throws Exception {
        PersonId nobody = new PersonId("nobody");
        WorkItemList list = new WorkItemList(
                tables.model(),
                WhoseWork.queue(nobody, new Seeing(new Caller(nobody, Set.of(role)), Set.of()), Instant.EPOCH),
                nobody,
                new WorkItemFilter(requisition == null ? null : List.of(requisition), null, null),
                Instant.EPOCH);
        return tables.rowsLookedAt(() -> {
            assertThat(list.page(new MockHttpServletRequest(), new Paging(null, null), (_, _) -> {
                                throw new AssertionError("nothing is to be found");
                            })
                            .items())
                    .isEmpty();
            assertThat(list.sum().items()).isZero();
        });
    }
}

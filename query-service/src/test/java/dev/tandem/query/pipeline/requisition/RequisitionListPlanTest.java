package dev.tandem.query.pipeline.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.live.View;
import dev.tandem.query.pipeline.progress.ApplicationCounts;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.LargeTables;
import dev.tandem.query.story.Search;
import dev.tandem.query.web.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever asks for few of many requisitions has few looked at. */
class RequisitionListPlanTest {

    private static final int ROWS = 50_000;

    @Test
    void aFilterThatIsSetUsesItsIndexAndSoDoesWhoAsks() throws Exception {
        try (LargeTables tables = new LargeTables(List.of(
                ProgressFold.REQUISITIONS,
                ProgressFold.APPLICATIONS,
                ProgressFold.COUNTS,
                WrittenDown.DOCUMENTS,
                Helper.HELPERS,
                InterviewIndex.INTERVIEWS,
                KeptSearches.TABLE))) {
            tables.fill(
                    "requisition",
                    "key, recruiter, hiring_manager, status, phase, title, title_words, opened_at",
                    ROWS,
                    "'r' || n, 'a' || n % 500, 'm' || n % 500, 'OPEN', 'OPEN', 't', 'engineer of w' || n % 5000,"
                            + " now() - n * interval '1 minute'");
            tables.fill("application_count", "key, doc", ROWS, "'r' || n, '{}'");
            tables.fill("agreed_documents", "key, panel", ROWS, "'r' || n, array['i' || n % 500]");

            tables.fill(
                    "interview", "key, requisition, interviewers", ROWS, "'v' || n, 'r' || n, array['i' || n % 500]");
            tables.fill(
                    "helper",
                    "key, requisition, person, relation, starts",
                    ROWS,
                    "'h' || n, 'r' || n, 'p' || n % 500, 'SOURCER', now()");

            PersonId nobody = new PersonId("nobody");
            assertThat(read(tables, Role.AUDITOR, nobody, null)).isLessThan(1_000);
            assertThat(read(tables, Role.AUDITOR, null, nobody)).isLessThan(1_000);
            assertThat(read(tables, Role.TA_LEADER, null, nobody)).isLessThan(1_000);
            assertThat(looked(tables, Role.TA_LEADER, filter(null, null, "w4999x eng"), 0))
                    .isLessThan(1_000);
            for (Role role :
                    List.of(Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.HIRING_TEAM, Role.ANALYST)) {
                assertThat(read(tables, role, null, null)).as(role.wireName()).isLessThan(1_000);
            }
        }
    }

    /** However many applications there are of them. */
    @Test
    void aPageLooksAtNoApplications() throws Exception {
        Search search = Search.forEngineer("plan").by("busy", "max");
        RequisitionProgress opened = Objects.requireNonNull(ProjectionFixture.of(new PipelineProjection(List.of()))
                .happened(search.opened())
                .row(ProgressFold.REQUISITIONS, search.id()));
        try (LargeTables tables = new LargeTables(List.of(
                ProgressFold.REQUISITIONS, ProgressFold.APPLICATIONS, ProgressFold.COUNTS, KeptSearches.TABLE))) {
            tables.fill(
                    "requisition",
                    "key, recruiter, opened_at, doc",
                    100,
                    "'r' || n, 'busy', now() - n * interval '1 minute', " + LargeTables.document(opened));
            tables.fill(
                    "application_count",
                    "key, doc",
                    100,
                    "'r' || n, "
                            + LargeTables.document(
                                    new ApplicationCounts(400, Map.of("SUBMITTED", 300, "INTERVIEW", 100))));
            tables.fill(
                    "application",
                    "key, requisition, active, submitted, stage, began_at",
                    ROWS,
                    "'a' || n, 'r' || n % 100, true, true, 'SUBMITTED', now()");

            assertThat(looked(tables, Role.AUDITOR, filter(new PersonId("busy"), null, null), 50))
                    .as("each requisition and its counts, and whose they are")
                    .isLessThan(500);
        }
    }

    private static long read(LargeTables tables, Role role, @Nullable PersonId recruiter, @Nullable PersonId manager)
            throws Exception {
        return looked(tables, role, filter(recruiter, manager, null), 0);
    }

    private static RequisitionFilter filter(
            @Nullable PersonId recruiter, @Nullable PersonId manager, @Nullable String q) {
        return new RequisitionFilter(
                null,
                recruiter == null ? null : List.of(recruiter),
                manager == null ? null : List.of(manager),
                null,
                null,
                null,
                q);
    }

    private static long looked(LargeTables tables, Role role, RequisitionFilter filter, int found) throws Exception {
        Caller caller = new Caller(new PersonId("somebody"), Set.of(role));
        View view = View.whole(tables.model(), new Seeing(caller, Set.of()), Instant.EPOCH);
        return tables.rowsLookedAt(() -> assertThat(new RequisitionList(view)
                        .page(new MockHttpServletRequest(), filter, new RequisitionSort(null), new Paging(null, null))
                        .items())
                .hasSize(found));
    }
}

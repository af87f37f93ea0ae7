package dev.tandem.query.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.live.View;
import dev.tandem.query.story.LargeTables;
import dev.tandem.query.web.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever asks for few of many escalations has few looked at, whatever the filter. */
class EscalationListPlanTest {

    private static final int ROWS = 50_000;

    @Test
    void aFilterThatIsSetUsesItsIndex() throws Exception {
        try (LargeTables tables = new LargeTables(
                List.of(EscalationsProjection.ESCALATIONS, EscalationsProjection.PARTNERS, KeptSearches.TABLE))) {
            tables.fill(
                    "partners",
                    "key, title, recruiter, hiring_manager",
                    ROWS,
                    "'r' || n, 't', 'a' || n % 500, 'm' || n % 500");
            tables.fill(
                    "escalation",
                    "key, requisition, cause, against, person, state, acknowledged, raised_at",
                    ROWS,
                    "'e' || n, 'r' || n, 'SLATES_MISSED', 'RECRUITER', 'a' || n % 500, 'OPEN', false, now() - n * interval '1 minute'");

            PersonId nobody = new PersonId("nobody");
            assertThat(read(tables, Role.AUDITOR, new RequisitionId("other"), null, null))
                    .isLessThan(1_000);
            assertThat(read(tables, Role.AUDITOR, null, nobody, null)).isLessThan(1_000);
            assertThat(read(tables, Role.AUDITOR, null, null, nobody)).isLessThan(1_000);
            assertThat(read(tables, Role.TA_LEADER, null, nobody, null)).isLessThan(1_000);
            assertThat(read(tables, Role.RECRUITER, null, null, null)).isLessThan(1_000);
            assertThat(read(tables, Role.HIRING_MANAGER, null, null, null)).isLessThan(1_000);
        }
    }

    private static long read(
            LargeTables tables,
            Role role,
            @Nullable RequisitionId requisition,
            @Nullable PersonId recruiter,
            @Nullable PersonId manager)
            throws Exception {
        EscalationFilter filter = new EscalationFilter(
                requisition == null ? null : List.of(requisition), recruiter, manager, null, null, null);
        Caller caller = new Caller(new PersonId("somebody"), Set.of(role));
        View view = View.whole(tables.model(), new Seeing(caller, Set.of()), Instant.EPOCH);
        return tables.rowsLookedAt(() -> assertThat(new EscalationList(view)
                        .page(new MockHttpServletRequest(), filter, new Paging(null, null))
                        .items())
                .isEmpty());
    }
}

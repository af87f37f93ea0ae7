package dev.tandem.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Search;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose hours on hold they are. */
class HoldsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Search SEARCH = Search.forEngineer("req-1");

    private Holds holds = Holds.NONE;

    @Test
    void theyAreHisWhoAloneWantsItUntilAnotherAgrees() {
        after(0, hold(Side.HIRING_MANAGER));
        after(10, new HoldAgreed(SEARCH.requisition(), new PersonId("anna")));
        after(30, SEARCH.resumed());
        after(40, hold(Side.RECRUITER));
        after(45, SEARCH.resumed());
        after(50, hold(null));
        after(51, SEARCH.cancelled());
        assertThat(holds)
                .isEqualTo(new Holds(BEGIN, Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(21), null));
    }

    @Test
    void whatNeverRestedHasNone() {
        after(0, SEARCH.resumed());
        after(1, SEARCH.cancelled());
        assertThat(holds).isEqualTo(Holds.NONE);
    }

    private void after(int hours, Event event) {
        holds = holds.after(event, BEGIN.plus(Duration.ofHours(hours)));
    }

    private static RequisitionPutOnHold hold(@Nullable Side by) {
        return new RequisitionPutOnHold(SEARCH.requisition(), "budget freeze", by, null, null);
    }
}

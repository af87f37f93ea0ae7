package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.testing.TestSize;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is brought in from another system, in whatever order, and however people go on with it: it makes sense. */
class HistoryTest {

    private final Map<Class<?>, Integer> broughtIn = new HashMap<>();

    @Test
    void historyIsInOrderAndItsFiguresMakeSense() {
        for (long seed = 0; seed < TestSize.of(120, 5_000); seed++) {
            Course course = Course.random(seed, Mix.HISTORY);
            try {
                Laws.holdIn(course.log());
                OrderLaws.holdIn(course.log());
                FigureLaws.holdIn(course.log());
                CountLaws.holdIn(course.log());
            } catch (AssertionError e) {
                throw new AssertionError("course " + seed + ": " + e.getMessage(), e);
            }
            course.log().stream()
                    .filter(entry -> entry.role() == Role.IMPORTER)
                    .forEach(entry -> broughtIn.merge(entry.event().getClass(), 1, Integer::sum));
        }

        assertThat(broughtIn)
                .containsKeys(CandidateHired.class, HireFellThrough.class, OfferExtended.class)
                .containsKeys(RequisitionFilled.class, RequisitionReopened.class, RequisitionCancelled.class);
    }
}

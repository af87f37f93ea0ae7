package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void theSameSeedGivesTheSameCourse() {
        assertThat(Course.random(7).log()).isEqualTo(Course.random(7).log());
        assertThat(Course.random(7).log()).isNotEqualTo(Course.random(8).log());
    }

    @Test
    void coursesOfPromisesGetFar() {
        Map<Class<? extends Event>, Integer> recorded = new HashMap<>();
        for (long seed = 0; seed < 150; seed++) {
            Course course = Course.random(seed, Mix.PROMISES);
            course.rest(Duration.ofDays(70));
            course.log().forEach(entry -> recorded.merge(entry.event().getClass(), 1, Integer::sum));
        }

        assertThat(recorded)
                .containsKeys(DebriefHeld.class, OfferDeclined.class, OfferRescinded.class)
                .containsKeys(RequisitionReassigned.class, RequisitionResumed.class)
                .doesNotContainKey(CandidateForgotten.class);
        assertThat(recorded.keySet())
                .as("what is recorded by the commands of Mix.PROMISES, among which are those that make each promise")
                .contains(SlaAgreed.class)
                .contains(overdue());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Event>[] overdue() {
        return (Class<? extends Event>[]) OverdueEvent.class.getPermittedSubclasses();
    }
}

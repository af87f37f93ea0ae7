package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequirementsProposalOverdue;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        for (Mix mix : List.of(Mix.PROMISES, Mix.INTERVIEWS, Mix.OFFERS)) {
            for (long seed = 0; seed < 150; seed++) {
                EndedCourse.random(seed, mix)
                        .log()
                        .forEach(entry -> recorded.merge(entry.event().getClass(), 1, Integer::sum));
            }
        }

        assertThat(recorded)
                .containsKeys(DebriefHeld.class, OfferDeclined.class, OfferRescinded.class)
                .containsKeys(RequisitionReassigned.class, RequisitionResumed.class)
                .doesNotContainKey(CandidateForgotten.class);
        assertThat(recorded.keySet())
                .as("what is recorded of promises, from when a search is prepared to what becomes of the offer")
                .contains(SlaAgreed.class)
                .containsAll(overdue());
    }

    /** All but one: these searches begin with their requirements written. */
    private static List<Class<? extends Event>> overdue() {
        return Stream.of(OverdueEvent.class.getPermittedSubclasses())
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .filter(type -> type != RequirementsProposalOverdue.class)
                .toList();
    }
}

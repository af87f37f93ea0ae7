package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.MustHaveWaived;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.partnership.HiringDecisionOverdue;
import dev.tandem.events.partnership.OfferApprovalOverdue;
import dev.tandem.events.partnership.OfferExtensionOverdue;
import dev.tandem.events.partnership.OfferProposalOverdue;
import dev.tandem.testing.TestSize;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However people come to an offer: the manager decided, everybody approved it, and whoever is late was late with their own step. */
class OffersTest {

    private final Map<Class<?>, Integer> recorded = new HashMap<>();

    /** How often an approver was late who is on no side, and how often one who is. */
    private final Map<Boolean, Integer> late = new HashMap<>();

    @Test
    void noOfferWithoutTheDecisionAndAllApprovals() {
        for (long seed = 0; seed < TestSize.of(200, 10_000); seed++) {
            EndedCourse course = EndedCourse.random(seed, Mix.OFFERS);
            try {
                Laws.holdIn(course.log());
                ClockLaws.holdIn(course.log());
                if (seed % 4 == 2) {
                    CountLaws.holdIn(course.log());
                }
            } catch (AssertionError e) {
                throw new AssertionError("course " + seed + ": " + e.getMessage(), e);
            }
            course.log().stream()
                    .map(Entry::event)
                    .filter(OfferApprovalOverdue.class::isInstance)
                    .map(OfferApprovalOverdue.class::cast)
                    .forEach(overdue -> late.merge(overdue.owing() == null, 1, Integer::sum));
            course.log().forEach(entry -> recorded.merge(entry.event().getClass(), 1, Integer::sum));
        }

        assertThat(late).as("late approvers, of no side and of one").containsOnlyKeys(true, false);
        assertThat(recorded)
                .containsKeys(HiringDecided.class, HiringDecisionLapsed.class, MustHaveWaived.class)
                .containsKeys(OfferConditionSet.class, OfferConditionMet.class, OfferConditionFailed.class)
                .containsKeys(OfferRefused.class, OfferExtended.class, OfferImproved.class)
                .containsKeys(HiringDecisionOverdue.class, OfferProposalOverdue.class)
                .containsKeys(OfferApprovalOverdue.class, OfferExtensionOverdue.class);
    }

    @Test
    void threeRoundsOfOneOfferAreOneOffer() {
        Course course = Course.even(0, 0);

        assertThat(course.log())
                .as("somebody haggles twice")
                .anyMatch(entry -> entry.event() instanceof OfferImproved improved && improved.round() == 3);
        Laws.holdIn(course.log());
        CountLaws.holdIn(course.log());
    }
}

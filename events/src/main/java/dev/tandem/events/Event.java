package dev.tandem.events;

import dev.tandem.events.application.ApplicationEvent;
import dev.tandem.events.candidate.CandidateEvent;
import dev.tandem.events.debrief.DebriefEvent;
import dev.tandem.events.hire.HireEvent;
import dev.tandem.events.integration.IntegrationEvent;
import dev.tandem.events.interview.InterviewEvent;
import dev.tandem.events.offer.OfferEvent;
import dev.tandem.events.partnership.PartnershipEvent;
import dev.tandem.events.people.PeopleEvent;
import dev.tandem.events.planning.PlanningEvent;
import dev.tandem.events.requisition.RequisitionEvent;
import java.util.Set;

/**
 * An event of a hire, in the past tense. Events never change: a new shape of an event is a new {@link Revision} with an
 * upcaster from the old one. The sealed hierarchy below is the whole catalogue, see {@link EventCatalog}.
 */
public sealed interface Event
        permits CandidateEvent,
                RequisitionEvent,
                ApplicationEvent,
                InterviewEvent,
                DebriefEvent,
                OfferEvent,
                HireEvent,
                PartnershipEvent,
                PlanningEvent,
                PeopleEvent,
                IntegrationEvent {

    /**
     * Everything this event concerns. Decisions read by tag, so a tag that is missing here is a rule that cannot see
     * this event.
     */
    Set<Tag> tags();

    /**
     * The key of this event on the topic, see {@link TopicKey}.
     *
     * @throws IllegalStateException if the event concerns none of these, which is a defect of the event type
     */
    default String topicKey() {
        return TopicKey.of(tags())
                .orElseThrow(() -> new IllegalStateException(getClass().getSimpleName()
                        + " concerns no requisition, candidate, headcount, person or register"));
    }
}

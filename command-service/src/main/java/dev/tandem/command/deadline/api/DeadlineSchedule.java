package dev.tandem.command.deadline.api;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.RequisitionId;
import java.time.Instant;

/**
 * What is to be looked at, and when. An entry may come early, late or twice: a check decides on the events alone, so an
 * agenda that is wrong costs time, never truth.
 */
public interface Agenda {

    /** Look when the time for a deed runs out for which somebody asked at that moment. */
    void whenDue(ClockCheck check, Instant asked, SlaClock.Targets targets);

    /** Look now. */
    void now(ClockCheck check);

    /** Look again now at what of this kind is on the agenda for a requisition and subject, and for all below it. */
    void again(String kind, RequisitionId requisition, String subject);

    /** A deed was done then: forget what of this kind was not due before, for a subject and all below it. */
    void done(String kind, RequisitionId requisition, String subject, Instant at);
}

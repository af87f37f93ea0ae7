package dev.tandem.command.deadline.api;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which checks to make, and when. A check may be made early, late or twice: it decides on the events alone, so a wrong
 * schedule costs time, never truth.
 */
public interface DeadlineSchedule {

    /** Check when the time runs out for what somebody asked for at that moment. */
    void whenDue(DeadlineCheck check, Instant asked, SlaClock.Targets targets);

    /** Check when the time could first run out for what is counted from an agreement of the requisition or from a later moment. */
    default void whenDueAtTheEarliest(DeadlineCheck check, SlaClock.Targets targets) {
        // Later terms may be shorter, so each agreement counts; and what begins later on the same terms is due later.
        agreed(check.requisition()).forEach(at -> whenDue(check, at, targets));
    }

    /** When agreements of that requisition came into force, as far as is stored. */
    List<Instant> agreed(RequisitionId requisition);

    /** Check now. */
    void now(DeadlineCheck check);

    /** Check now, if such an event is stored. */
    void nowIf(Class<? extends Event> type, Tag tag, DeadlineCheck check);

    /** Check now on each search that such an event is stored about. */
    void nowOnEach(
            Set<Class<? extends Event>> types, Set<Tag> tags, Function<RequisitionId, ? extends DeadlineCheck> check);

    /** Check now whatever of this kind is scheduled for a requisition and subject, and for all below it. */
    void again(String kind, RequisitionId requisition, String subject);

    /** It was fulfilled then: drop the checks of this kind that were not due before, for a subject and all below it. */
    void done(String kind, RequisitionId requisition, String subject, Instant at);
}

package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.Tag;
import dev.tandem.events.application.ApplicationEvent;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.debrief.DebriefEvent;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireEvent;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewEvent;
import dev.tandem.events.offer.OfferEvent;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nothing is dated before what it follows, whoever told it and when: read off the log, on paper like {@link Laws}. What the service
 * finds overdue is dated by its clock, and is left out.
 */
final class OrderLaws {

    /** What makes a search begin, rest, change hands and end. */
    private static final Set<Class<? extends Event>> COURSE_OF_A_SEARCH = Set.of(
            RequisitionOpened.class,
            RequisitionReassigned.class,
            RequisitionPutOnHold.class,
            RequisitionResumed.class,
            RequisitionCancelled.class,
            RequisitionFilled.class,
            RequisitionReopened.class);

    /** The last of each line of events, by what the line is about. */
    private final Map<String, Entry> last = new HashMap<>();

    private OrderLaws() {}

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        OrderLaws laws = new OrderLaws();
        log.stream().filter(entry -> !(entry.event() instanceof OverdueEvent)).forEach(laws::read);
    }

    private void read(Entry entry) {
        for (String line : follows(entry)) {
            Entry before = last.get(line);
            if (before != null) {
                assertThat(entry.recorded().occurredAt())
                        .as("%s follows %s", entry.event(), before.event())
                        .isAfterOrEqualTo(before.recorded().occurredAt());
            }
        }
        for (String line : continues(entry)) {
            last.merge(line, entry, OrderLaws::later);
        }
    }

    private static Entry later(Entry one, Entry other) {
        return other.recorded().occurredAt().isBefore(one.recorded().occurredAt()) ? one : other;
    }

    /** The lines that it is the next of. */
    private static List<String> follows(Entry entry) {
        Event event = entry.event();
        List<String> lines = new ArrayList<>(tags(entry, Tag.REQUISITION, "opened"));
        if (COURSE_OF_A_SEARCH.contains(event.getClass())) {
            lines.addAll(tags(entry, Tag.REQUISITION, "course"));
        }
        if (event instanceof RequisitionCancelled) {
            lines.addAll(tags(entry, Tag.REQUISITION, "hires"));
        }
        if (event instanceof OfApplication && !(event instanceof HireEvent) || isOfTheWay(event)) {
            lines.addAll(tags(entry, Tag.APPLICATION, "way"));
        }
        if (event instanceof HireEvent && !(event instanceof CandidateHired)) {
            lines.addAll(tags(entry, Tag.APPLICATION, "hire"));
        }
        if (event instanceof InterviewEvent) {
            lines.addAll(tags(entry, Tag.INTERVIEW, "interview"));
        }
        if (event instanceof DebriefEvent) {
            lines.addAll(tags(entry, Tag.DEBRIEF, "debrief"));
        }
        if (event instanceof DebriefHeld) {
            lines.addAll(tags(entry, Tag.APPLICATION, "interviews"));
        }
        return lines;
    }

    /** The lines that go on with it. */
    private static List<String> continues(Entry entry) {
        Event event = entry.event();
        List<String> lines = new ArrayList<>();
        if (event instanceof RequisitionOpened) {
            lines.addAll(tags(entry, Tag.REQUISITION, "opened"));
        }
        if (COURSE_OF_A_SEARCH.contains(event.getClass())) {
            lines.addAll(tags(entry, Tag.REQUISITION, "course"));
        }
        if (isOfTheWay(event)) {
            lines.addAll(tags(entry, Tag.APPLICATION, "way"));
        }
        if (event instanceof CandidateHired) {
            lines.addAll(tags(entry, Tag.REQUISITION, "hires"));
            lines.addAll(tags(entry, Tag.APPLICATION, "hire"));
        }
        if (event instanceof InterviewEvent
                && !(event instanceof FeedbackSubmitted)
                && !(event instanceof FeedbackAmended)) {
            lines.addAll(tags(entry, Tag.INTERVIEW, "interview"));
            lines.addAll(tags(entry, Tag.APPLICATION, "interviews"));
        }
        if (event instanceof DebriefEvent) {
            lines.addAll(tags(entry, Tag.DEBRIEF, "debrief"));
        }
        return lines;
    }

    private static boolean isOfTheWay(Event event) {
        return event instanceof ApplicationEvent
                        && !(event instanceof CandidateExperienceRecorded)
                        && !(event instanceof CandidateInformed)
                || event instanceof OfferEvent
                || event instanceof CandidateHired
                || event instanceof HireFellThrough;
    }

    private static List<String> tags(Entry entry, String key, String line) {
        return entry.tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(tag -> line + " of " + tag.value())
                .toList();
    }
}

package dev.tandem.query.pipeline.queue;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.pipeline.requisition.TheirSearches;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.web.Conditions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of all that waits is in whose queue and inbox: whatever waits for somebody is in one of theirs, in each role in which they can
 * settle it. Conditions on {@code i}, what waits, and {@code r}, its requisition.
 */
public final class WhoseWork {

    /** By name: interviews and feedback, debriefs to come to, offers to approve. */
    private static final String BY_NAME = "select n.key from {work_item} n where n.people @> array[:reader]::text[]";

    private static final String FOR_MANAGER = """
            select n.key from {work_item} n join {requisition} t on t.key = n.requisition
            where n.for_manager and t.hiring_manager = :reader""";
    private static final String FOR_A_MANAGER =
            "select n.key from {work_item} n where n.for_manager and n.requisition in ("
                    + TheirSearches.actingFor(Side.HIRING_MANAGER) + ")";
    /** Whoever runs a search, or acts for who does, may also be on a panel. */
    private static final String MINE = "(i.for_recruiter or :reader = any(i.people))";

    /** What of a recruiter's is for those with such a duty to settle, too; in an order, so that statements are alike. */
    private static final SortedMap<Relation, Set<WorkItemKind>> OF_DUTIES = new TreeMap<>(Map.of(
            Relation.COORDINATOR,
            EnumSet.of(
                    WorkItemKind.INTERVIEW_TO_SCHEDULE,
                    WorkItemKind.NEXT_ROUND_TO_SCHEDULE,
                    WorkItemKind.DEBRIEF_TO_SCHEDULE),
            Relation.SOURCER,
            EnumSet.of(WorkItemKind.APPLICANT_TO_SCREEN)));

    private WhoseWork() {}

    /**
     * All that waits on the searches that somebody runs, or on which they act for the recruiter, and what coordinators and sourcers can
     * settle on theirs: as far as a caller reads that person's queue.
     *
     * @param seeing of which searches the caller may know
     */
    public static Conditions queue(PersonId person, Seeing seeing, Instant now) {
        return seen(WhoseWork::queue, Readable.QUEUE, person, seeing, now);
    }

    private static String queue(Predicate<Relation> reads) {
        List<String> parts = new ArrayList<>();
        if (reads.test(Relation.RECRUITER)) {
            parts.add(on(TheirSearches.sql(Relation.RECRUITER)));
        }
        if (reads.test(Relation.FOR_A_SIDE)) {
            parts.add(on(TheirSearches.actingFor(Side.RECRUITER)));
        }
        OF_DUTIES.forEach((duty, kinds) -> {
            if (reads.test(duty)) {
                parts.add(on(TheirSearches.sql(duty)) + " and i.for_recruiter and i.kind in ("
                        + kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")) + ")");
            }
        });
        return any(parts);
    }

    private static String on(String searches) {
        return "i.requisition = any(array(" + searches + "))";
    }

    /** What of a queue is for its owner to do; or, if {@code not}, for somebody else. */
    static String mine(boolean not) {
        return not ? "not " + MINE : MINE;
    }

    /** What waits for somebody as a hiring manager, as who acts for one, or by name, as far as a caller reads their inbox. */
    public static Conditions inbox(PersonId person, Seeing seeing, Instant now) {
        return seen(WhoseWork::inbox, Readable.INBOX, person, seeing, now);
    }

    private static String inbox(Predicate<Relation> reads) {
        List<String> parts = new ArrayList<>();
        if (reads.test(Relation.HIRING_MANAGER)) {
            parts.add(FOR_MANAGER);
        }
        if (reads.test(Relation.FOR_A_SIDE)) {
            parts.add(FOR_A_MANAGER);
        }
        if (Stream.of(Relation.INTERVIEWER, Relation.ATTENDEE, Relation.APPROVER)
                .anyMatch(reads)) {
            parts.add(BY_NAME);
        }
        return parts.isEmpty() ? "false" : "i.key = any(array(" + String.join(" union all ", parts) + "))";
    }

    /**
     * Whoever reads their own sees what goes with the roles in which they come; whoever reads everybody's sees all of it, on the searches
     * of which they may know.
     *
     * @param waiting the condition of what waits for somebody in such relations
     */
    private static Conditions seen(
            Function<Predicate<Relation>, String> waiting,
            Readable thing,
            PersonId person,
            Seeing seeing,
            Instant now) {
        Caller caller = seeing.caller();
        String own = waiting.apply(relation -> caller.person().equals(person) && Rights.as(caller, thing, relation));
        Conditions where = Rights.whole(caller, thing)
                ? new Conditions().and(waiting.apply(_ -> true)).and(seeing.wholeOr("i.requisition", own))
                : new Conditions().and(own).and(seeing.own("i.requisition"));
        return where.with("reader", person).with("now", now.atOffset(ZoneOffset.UTC));
    }

    private static String any(List<String> parts) {
        return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
    }
}

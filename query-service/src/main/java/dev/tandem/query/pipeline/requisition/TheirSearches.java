package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.web.Conditions;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds on which searches somebody stands in which relation, each by an index of its own. */
public final class TheirSearches {

    /** Who helps on which search; read by the SQL below. */
    public static final Table<?> HELPERS = Helper.HELPERS;

    private TheirSearches() {}

    /**
     * The condition that somebody reads that of a search: of all of which they may know, or by a relation, which counts only in the role that
     * goes with it. As an array those are found first: PostgreSQL would walk through all requisitions in their order otherwise, in the hope
     * of soon meeting enough of them.
     *
     * @param requisition the column with the id of the search
     * @param seeing of which searches they may know
     */
    public static Conditions read(String requisition, Readable thing, Seeing seeing, Instant now) {
        Caller caller = seeing.caller();
        String theirs = Stream.of(Relation.values())
                .filter(relation -> Rights.as(caller, thing, relation))
                .map(TheirSearches::sql)
                .collect(Collectors.joining(" union all "));
        String related = theirs.isEmpty() ? "false" : requisition + " = any(array(" + theirs + "))";
        Conditions where = Rights.whole(caller, thing)
                ? seeing.wholeOr(requisition, related)
                : seeing.own(requisition).and(related);
        return where.with("reader", caller.person()).with("now", now);
    }

    /** The SQL that finds the ids of the requisitions to which {@code :reader} stands so at {@code :now}. */
    public static String sql(Relation relation) {
        return switch (relation) {
            case RECRUITER -> "select t.key from {requisition} t where t.recruiter = :reader";
            case HIRING_MANAGER -> "select t.key from {requisition} t where t.hiring_manager = :reader";
            case INTERVIEWER ->
                "select t.key from {agreed_documents} t where t.panel @> array[:reader]::text[]"
                        + " union all select t.requisition from {interview} t where t.interviewers @> array[:reader]::text[]";
            // They give something of an application, an escalation or oneself, and no search.
            case APPROVER, ATTENDEE, MANAGER_OF_HIRE, OWNER_OF_ACTION, SELF, SUBSCRIBER ->
                "select t.key from {requisition} t where false";
            case FOR_A_SIDE, COORDINATOR, SOURCER, OBSERVER -> Helpers.searches(relation);
        };
    }

    /** The SQL that finds the ids of the requisitions on which {@code :reader} acts for that side at {@code :now}. */
    public static String actingFor(Side side) {
        return Helpers.searches(Relation.FOR_A_SIDE) + " and t.side = '" + side + "'";
    }
}

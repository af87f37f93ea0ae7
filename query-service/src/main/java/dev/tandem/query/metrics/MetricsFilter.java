package dev.tandem.query.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.web.Conditions;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What metrics are about; null narrows nothing.
 *
 * @param requisition only that one
 * @param recruiter only requisitions that this person runs
 * @param hiringManager only requisitions of this hiring manager
 * @param roleType only that kind of role
 * @param source only candidates found that way
 * @param department only requisitions of that department
 * @param origin only what was done here, or only what was brought in
 * @param from only what began at that moment or later
 * @param to only what began before that moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricsFilter(
        @Parameter(description = "Only that requisition.") @Nullable
        RequisitionId requisition,

        @Parameter(description = "Only requisitions that this person runs.", example = "anna") @Nullable
        PersonId recruiter,

        @Parameter(description = "Only requisitions of this hiring manager.", example = "mara") @Nullable
        PersonId hiringManager,

        @Parameter(description = "Only that kind of role, exactly.", example = "ENGINEER") @Nullable
        String roleType,

        @Parameter(description = "Only candidates from that source.") @Nullable
        Source source,

        @Parameter(description = "Only requisitions of that department, exactly.", example = "Platform") @Nullable
        String department,

        @Parameter(description = "`NATIVE`: only what was done here; `IMPORTED`: only imported history.") @Nullable
        Origin origin,

        @Parameter(description = "Only what began then or later (RFC 3339).", example = "2026-01-01T00:00:00Z")
        @Nullable
        Instant from,

        @Parameter(description = "Only what began before then (RFC 3339).", example = "2027-01-01T00:00:00Z") @Nullable
        Instant to) {

    /**
     * This filter, narrowed to what the caller may see: leaders, executives, auditors and analysts see all, a recruiter
     * and a hiring manager their own requisitions. Refuses (403) everybody else, and whoever asks for others' rows.
     */
    public MetricsFilter readBy(Caller caller) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw CommonProblems.invalidParameters(List.of(new FieldError("to", "is not after 'from'")))
                    .exception();
        }
        if (Rights.whole(caller, Readable.METRICS)) {
            return this;
        }
        PersonId me = caller.person();
        boolean asksAsRecruiter =
                Rights.as(caller, Readable.METRICS, Relation.RECRUITER) && (recruiter == null || recruiter.equals(me));
        boolean asksAsManager = Rights.as(caller, Readable.METRICS, Relation.HIRING_MANAGER)
                && (hiringManager == null || hiringManager.equals(me));
        if (asksAsManager && (me.equals(hiringManager) || !asksAsRecruiter)) {
            return by(recruiter, me);
        }
        if (asksAsRecruiter) {
            return by(me, hiringManager);
        }
        throw CommonProblems.forbidden(
                        "Metrics about all are for a ta-leader, executive, auditor or analyst; a recruiter or"
                                + " hiring-manager sees those of their own requisitions, and " + me
                                + " did not ask for such.",
                        "Leave out 'recruiter' and 'hiringManager', or name yourself; or ask with a token of one of"
                                + " those roles.")
                .exception();
    }

    private MetricsFilter by(@Nullable PersonId onlyRecruiter, @Nullable PersonId onlyManager) {
        return new MetricsFilter(
                requisition, onlyRecruiter, onlyManager, roleType, source, department, origin, from, to);
    }

    /**
     * The condition, for rows that have the columns requisition, recruiter, hiring_manager, role_type, department, source
     * and origin, in a read model that has {@link KeptSearches#TABLE}; {@link #bind} gives it its parameters. Searches that are kept
     * from anybody are in no figure.
     *
     * @param alias of the table
     * @param began the column that says when a row began
     */
    public String condition(String alias, String began) {
        return conditions(alias, began)
                .and(KeptSearches.counts(alias + ".requisition"))
                .sql();
    }

    /** Gives {@link #condition} its parameters. */
    public StatementSpec bind(StatementSpec statement) {
        return conditions("", "").bind(statement);
    }

    private Conditions conditions(String alias, String began) {
        return new Conditions()
                .and(alias + ".requisition = :requisition", "requisition", requisition)
                .and(alias + ".recruiter = :recruiter", "recruiter", recruiter)
                .and(alias + ".hiring_manager = :manager", "manager", hiringManager)
                .and(alias + ".role_type = :roleType", "roleType", roleType)
                .and(alias + ".source = :source", "source", source)
                .and(alias + ".department = :department", "department", department)
                .and(alias + ".origin = :origin", "origin", origin)
                .and(alias + "." + began + " >= :from", "from", from)
                .and(alias + "." + began + " < :to", "to", to);
    }
}

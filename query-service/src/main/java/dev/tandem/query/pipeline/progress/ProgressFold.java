package dev.tandem.query.pipeline.progress;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.partnership.PartnershipEvent;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.value.Words;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the progress of requisitions and applications in tables of the projection that uses it. All events of a
 * requisition carry its id as their key, so they arrive in order.
 */
public final class ProgressFold {

    /** One row a requisition, by its id. */
    public static final Table<RequisitionProgress> REQUISITIONS = new Table<RequisitionProgress>(
                    "requisition",
                    RequisitionProgress.class,
                    List.of(
                            new Column<>("recruiter", "text", RequisitionProgress::recruiter),
                            new Column<>("hiring_manager", "text", RequisitionProgress::hiringManager),
                            new Column<>("status", "text", RequisitionProgress::status),
                            new Column<>("phase", "text", r -> r.status().phase()),
                            new Column<>("role_type", "text", r -> r.opened().roleType()),
                            new Column<>("department", "text", r -> r.opened().department()),
                            new Column<>("title", "text", r -> r.opened().title()),
                            new Column<>(
                                    "title_words",
                                    "text",
                                    r -> String.join(" ", Words.of(r.opened().title()))),
                            new Column<>("origin", "text", r -> r.opened().origin()),
                            new Column<>(
                                    "opened_at",
                                    "timestamptz",
                                    r -> r.openedAt().at()),
                            new Column<>("closed_at", "timestamptz", RequisitionProgress::closedAt),
                            new Column<>("requirements_approved", "boolean", RequisitionProgress::requirementsApproved),
                            new Column<>("churn", "integer", ProgressFold::churn)),
                    List.of(
                            "(recruiter, opened_at desc, key desc)",
                            "(hiring_manager, opened_at desc, key desc)",
                            "(opened_at desc, key desc)",
                            "using gin (to_tsvector('simple', title_words))"))
            .followed(Followed.by(
                    RequisitionProgress::requisition, row -> List.of(row.recruiter(), row.hiringManager())));

    /** One row an application, by its id. */
    public static final Table<ApplicationProgress> APPLICATIONS = new Table<ApplicationProgress>(
                    "application",
                    ApplicationProgress.class,
                    List.of(
                            new Column<>("requisition", "text", ApplicationProgress::requisition),
                            new Column<>("active", "boolean", ApplicationProgress::active),
                            new Column<>("submitted", "boolean", a -> a.submitted() != null),
                            new Column<>("stage", "text", a -> a.stage().name()),
                            new Column<>("stage_since", "timestamptz", ApplicationProgress::stageSince),
                            new Column<>(
                                    "began_at", "timestamptz", a -> a.began().at())),
                    List.of("(requisition, began_at, key)"))
            .followed(Followed.by(ApplicationProgress::requisition));

    /** One row a requisition, by its id: which of its applications go on. */
    public static final Table<ActiveApplications> ACTIVE =
            new Table<>("active_applications", ActiveApplications.class, List.of(), List.of());

    /** One row a requisition of which there are applications, by its id: how many. */
    public static final Table<ApplicationCounts> COUNTS = new Table<ApplicationCounts>(
                    "application_count", ApplicationCounts.class, List.of(), List.of())
            .followed(Followed.byKey(_ -> null));

    /** The tables that a projection which uses this has to list. */
    public static final List<Table<?>> TABLES = List.of(REQUISITIONS, APPLICATIONS, ACTIVE, COUNTS);

    /** Whom searches belong to. */
    static final String AUDIENCE = """
            select r.recruiter from {requisition} r where r.key = any(:scopes)
            union all select r.hiring_manager from {requisition} r where r.key = any(:scopes)""";

    /** Every event about a requisition or an application; that a clock ran out follows from them. */
    public static final Set<Class<? extends Event>> FOLDS = EventCatalog.types().values().stream()
            .filter(type -> RequisitionEvent.class.isAssignableFrom(type) || OfApplication.class.isAssignableFrom(type))
            .filter(type -> !PartnershipEvent.class.isAssignableFrom(type))
            .collect(Collectors.toUnmodifiableSet());

    private ProgressFold() {}

    private static int churn(RequisitionProgress progress) {
        RequirementsProgress requirements = progress.requirements();
        return requirements == null ? 0 : requirements.churn();
    }

    /** Names the rows that {@link #fold} reads, but for those of all applications when a whole search changes. */
    public static void touches(Envelope envelope, Touched touched) {
        switch (envelope.event()) {
            case OfApplication recorded -> {
                touched.row(REQUISITIONS, recorded.requisition().value());
                touched.row(APPLICATIONS, recorded.application().value());
                touched.row(ACTIVE, recorded.requisition().value());
                touched.row(COUNTS, recorded.requisition().value());
            }
            case RequisitionEvent recorded -> {
                touched.row(REQUISITIONS, recorded.requisition().value());
                touched.row(ACTIVE, recorded.requisition().value());
            }
            default -> {}
        }
    }

    /**
     * Takes one of {@link #FOLDS} a step further.
     *
     * @throws IllegalStateException if the requisition was never opened, or there is no such application
     */
    public static ProgressStep fold(Envelope envelope, Rows rows) {
        Moment moment = Moment.of(envelope);
        Event event = envelope.event();
        if (event instanceof RequisitionOpened opened) {
            RequisitionProgress first = RequisitionProgress.opened(opened, moment);
            rows.put(REQUISITIONS, opened.requisition().value(), first);
            return new ProgressStep(null, first, List.of());
        }
        RequisitionProgress before = rows.get(REQUISITIONS, envelope.key());
        if (before == null) {
            throw new IllegalStateException("the requisition " + envelope.key() + " was never opened");
        }
        RequisitionProgress after = RequisitionEvolution.after(before, event, moment);
        if (after != before) {
            rows.put(REQUISITIONS, envelope.key(), after);
        }
        if (event instanceof OfApplication recorded) {
            return new ProgressStep(before, after, List.of(step(recorded.application(), event, moment, after, rows)));
        }
        return new ProgressStep(
                before, after, concernsApplications(before, after) ? running(envelope.key(), rows) : List.of());
    }

    /**
     * Whether what changed in a search changes when something is due on its applications, whether whoever owes it is there then,
     * what can be done about them, or for which department or place they count.
     */
    private static boolean concernsApplications(RequisitionProgress before, RequisitionProgress after) {
        return after.clock() != before.clock()
                || after.presence() != before.presence()
                || !after.opened().department().equals(before.opened().department())
                || !after.opened().location().equals(before.opened().location())
                || after.requirementsApproved() != before.requirementsApproved()
                || after.readyForCandidates() != before.readyForCandidates()
                || (after.requirements() == null) != (before.requirements() == null)
                || (after.scorecardAt() == null) != (before.scorecardAt() == null)
                || (after.panelAt() == null) != (before.panelAt() == null);
    }

    private static ApplicationStep step(
            ApplicationId id, Event event, Moment moment, RequisitionProgress requisition, Rows rows) {
        ApplicationProgress last = rows.get(APPLICATIONS, id.value());
        ApplicationProgress next;
        if (last != null) {
            next = ApplicationEvolution.after(last, event, moment);
        } else if (event instanceof ApplicationReceived received) {
            next = ApplicationProgress.received(received, moment);
        } else if (event instanceof CandidateSubmitted submitted) {
            next = ApplicationProgress.submitted(submitted, moment, requisition);
        } else {
            throw new IllegalStateException("a step of the application " + id + ", which was never received");
        }
        rows.put(APPLICATIONS, id.value(), next);
        String key = requisition.requisition().value();
        count(key, last, next, rows);
        if (last == null || last.waiting() != next.waiting()) {
            ActiveApplications active = active(key, rows);
            rows.put(ACTIVE, key, next.waiting() ? active.with(id) : active.without(id));
        }
        return new ApplicationStep(last, next);
    }

    private static void count(
            String requisition, @Nullable ApplicationProgress last, ApplicationProgress next, Rows rows) {
        @Nullable ApplicationCounts before = rows.get(COUNTS, requisition);
        ApplicationCounts others = before == null ? ApplicationCounts.NONE : before;
        ApplicationCounts after = (last == null ? others : others.without(last)).with(next);
        if (!after.equals(before)) {
            rows.put(COUNTS, requisition, after);
        }
    }

    /** All applications that go on, none of which changed itself. */
    private static List<ApplicationStep> running(String requisition, Rows rows) {
        List<ApplicationStep> steps = new ArrayList<>();
        for (ApplicationId id : active(requisition, rows).ids()) {
            ApplicationProgress application = rows.get(APPLICATIONS, id.value());
            if (application != null) {
                steps.add(new ApplicationStep(application, application));
            }
        }
        return steps;
    }

    private static ActiveApplications active(String requisition, Rows rows) {
        ActiveApplications active = rows.get(ACTIVE, requisition);
        return active == null ? ActiveApplications.NONE : active;
    }

    /**
     * What one event changed.
     *
     * @param before the requisition before it; null for the event that opened it
     * @param requisition the requisition after it; the same object if nothing changed there
     * @param applications what changed in applications; empty if the event was about none
     */
    public record ProgressStep(
            @Nullable RequisitionProgress before,
            RequisitionProgress requisition,
            List<ApplicationStep> applications) {}

    /**
     * What one event changed in an application.
     *
     * @param before null for the event that began it
     */
    public record ApplicationStep(@Nullable ApplicationProgress before, ApplicationProgress after) {}
}

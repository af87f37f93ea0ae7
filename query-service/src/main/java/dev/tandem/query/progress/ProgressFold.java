package dev.tandem.query.progress;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.projection.Column;
import dev.tandem.query.projection.Envelope;
import dev.tandem.query.projection.Rows;
import dev.tandem.query.projection.Table;
import dev.tandem.query.projection.Touched;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the progress of requisitions and applications in two tables of the projection that uses it. All facts of a
 * requisition carry its id as their key, so they arrive in order.
 */
public final class ProgressFold {

    /** One row a requisition, by its id. */
    public static final Table<RequisitionProgress> REQUISITIONS = new Table<>(
            "requisition",
            RequisitionProgress.class,
            List.of(
                    new Column<>("recruiter", "text", r -> r.opened().recruiter()),
                    new Column<>("hiring_manager", "text", r -> r.opened().hiringManager()),
                    new Column<>("status", "text", RequisitionProgress::status),
                    new Column<>("role_type", "text", r -> r.opened().roleType()),
                    new Column<>("department", "text", r -> r.opened().department()),
                    new Column<>("title", "text", r -> r.opened().title()),
                    new Column<>("origin", "text", r -> r.opened().origin()),
                    new Column<>("opened_at", "timestamptz", r -> r.openedAt().at()),
                    new Column<>("filled_at", "timestamptz", RequisitionProgress::filledAt)),
            List.of("(recruiter)", "(hiring_manager)", "(opened_at desc, key)"));

    /** One row an application, by its id. */
    public static final Table<ApplicationProgress> APPLICATIONS = new Table<>(
            "application",
            ApplicationProgress.class,
            List.of(
                    new Column<>("requisition", "text", ApplicationProgress::requisition),
                    new Column<>("active", "boolean", ApplicationProgress::active),
                    new Column<>("submitted_at", "timestamptz", a -> a.submitted().at())),
            List.of("(requisition, submitted_at, key)"));

    /** Every fact about a requisition or an application. */
    public static final Set<Class<? extends Event>> FOLDS = EventCatalog.types().values().stream()
            .filter(type -> RequisitionEvent.class.isAssignableFrom(type) || OfApplication.class.isAssignableFrom(type))
            .collect(Collectors.toUnmodifiableSet());

    private ProgressFold() {}

    /** Names the rows that {@link #fold} reads. */
    public static void touches(Envelope envelope, Touched touched) {
        switch (envelope.event()) {
            case OfApplication fact -> {
                touched.row(REQUISITIONS, fact.requisition().value());
                touched.row(APPLICATIONS, fact.application().value());
            }
            case RequisitionEvent fact -> touched.row(REQUISITIONS, fact.requisition().value());
            default -> {}
        }
    }

    /**
     * Takes one of {@link #FOLDS} a step further.
     *
     * @throws IllegalStateException if the requisition was never opened, or the candidate never submitted
     */
    public static Step fold(Envelope envelope, Rows rows) {
        Moment moment = Moment.of(envelope);
        Event event = envelope.event();
        if (event instanceof RequisitionOpened opened) {
            RequisitionProgress first = RequisitionProgress.opened(opened, moment);
            rows.put(REQUISITIONS, opened.requisition().value(), first);
            return new Step(null, first, null, null);
        }
        RequisitionProgress before = known(rows, envelope.key());
        RequisitionProgress after = RequisitionEvolution.after(before, event, moment);
        if (after != before) {
            rows.put(REQUISITIONS, envelope.key(), after);
        }
        if (!(event instanceof OfApplication fact)) {
            return new Step(before, after, null, null);
        }
        ApplicationProgress last = rows.get(APPLICATIONS, fact.application().value());
        ApplicationProgress next = next(last, event, moment, after);
        rows.put(APPLICATIONS, fact.application().value(), next);
        return new Step(before, after, last, next);
    }

    private static ApplicationProgress next(
            @Nullable ApplicationProgress last, Event event, Moment moment, RequisitionProgress requisition) {
        if (event instanceof CandidateSubmitted submitted) {
            return ApplicationProgress.submitted(submitted, moment, requisition);
        }
        if (last == null) {
            throw new IllegalStateException("a step of an application that was never submitted");
        }
        return ApplicationEvolution.after(last, event, moment, requisition);
    }

    private static RequisitionProgress known(Rows rows, String requisition) {
        RequisitionProgress progress = rows.get(REQUISITIONS, requisition);
        if (progress == null) {
            throw new IllegalStateException("the requisition " + requisition + " was never opened");
        }
        return progress;
    }

    /**
     * What one fact changed.
     *
     * @param requisitionBefore null for the fact that opened it
     * @param applicationBefore null if the fact was not about an application, or submitted it
     * @param application null if the fact was not about an application
     */
    public record Step(
            @Nullable RequisitionProgress requisitionBefore,
            RequisitionProgress requisition,
            @Nullable ApplicationProgress applicationBefore,
            @Nullable ApplicationProgress application) {}
}

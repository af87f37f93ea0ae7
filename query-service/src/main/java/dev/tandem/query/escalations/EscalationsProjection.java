package dev.tandem.query.escalations;

import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.PartnershipEvent;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.naming.Naming;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One row an escalation. All events of a requisition carry its id as their key, so that those which led to an escalation
 * come before it.
 */
@Component
final class EscalationsProjection implements Projection {

    static final String NAME = "escalations";

    private static final Naming NAMING = Naming.in(NAME);

    /** One row an escalation, by its id. */
    static final Table<StoredEscalation> ESCALATIONS = new Table<StoredEscalation>(
                    "escalation",
                    StoredEscalation.class,
                    List.of(
                            new Column<>(
                                    "requisition", "text", row -> row.event().requisition()),
                            new Column<>("cause", "text", row -> row.event().cause()),
                            new Column<>("against", "text", row -> row.event().against()),
                            new Column<>("person", "text", StoredEscalation::person),
                            new Column<>("state", "text", StoredEscalation::state),
                            new Column<>("acknowledged", "boolean", row -> row.acknowledged() != null),
                            new Column<>("raised_at", "timestamptz", StoredEscalation::at),
                            new Column<>("owners", "text[]", StoredEscalation::owners)),
                    List.of("(raised_at desc, key desc)", "(requisition)", "(person)", "using gin (owners)"))
            .followed(Followed.by(row -> row.event().requisition(), row -> List.of(row.person(), row.owners())));

    /** One row a requisition, by its id. */
    static final Table<Partners> PARTNERS = new Table<Partners>(
                    "partners",
                    Partners.class,
                    List.of(
                            new Column<>("title", "text", Partners::title),
                            new Column<>("recruiter", "text", Partners::recruiter),
                            new Column<>("hiring_manager", "text", Partners::hiringManager)),
                    List.of("(recruiter)", "(hiring_manager)"))
            .followed(Followed.byKey(row -> row));

    /** One row an event that may lead to an escalation, by its id. */
    static final Table<Cause> CAUSES = new Table<>("cause", Cause.class, List.of(), List.of());

    private static final String AUDIENCE = """
            select p.recruiter from {partners} p where p.key = any(:scopes)
            union all select p.hiring_manager from {partners} p where p.key = any(:scopes)
            union all select e.person from {escalation} e where e.requisition = any(:scopes)
            union all select unnest(e.owners) from {escalation} e where e.requisition = any(:scopes)""";

    private static final Set<Class<? extends Event>> FOLDS = EventCatalog.types().values().stream()
            .filter(type -> Naming.FOLDS.contains(type)
                    || PartnershipEvent.class.isAssignableFrom(type)
                    || Set.of(
                                    RequisitionOpened.class,
                                    ConfidentialityChanged.class,
                                    ReplacedForgotten.class,
                                    RequisitionReassigned.class,
                                    CandidateSubmitted.class,
                                    InterviewCancelled.class,
                                    KickoffMissed.class,
                                    CheckInMissed.class)
                            .contains(type))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 8;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(ESCALATIONS, PARTNERS, CAUSES, KeptSearches.FOLLOWED, NAMING.table());
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return FOLDS;
    }

    @Override
    public String audience() {
        return AUDIENCE;
    }

    @Override
    public void touches(Envelope envelope, Touched touched) {
        KeptSearches.touches(envelope.event(), touched);
        if (Naming.FOLDS.contains(envelope.event().getClass())) {
            NAMING.touches(envelope, touched);
            return;
        }
        switch (envelope.event()) {
            case RequisitionReassigned event ->
                touched.row(PARTNERS, event.requisition().value());
            case EscalationRaised event -> {
                touched.row(PARTNERS, event.requisition().value());
                event.because().forEach(id -> touched.row(CAUSES, id.toString()));
            }
            case EscalationAcknowledged event ->
                touched.row(ESCALATIONS, event.escalation().value());
            case EscalationResolved event ->
                touched.row(ESCALATIONS, event.escalation().value());
            case ActionCompleted event ->
                touched.row(ESCALATIONS, event.escalation().value());
            case EscalationReopened event ->
                touched.row(ESCALATIONS, event.escalation().value());
            default -> {}
        }
    }

    /**
     * Takes an event in.
     *
     * @throws IllegalStateException if it is about a requisition that was never opened or an escalation that was never raised
     */
    @Override
    public void fold(Envelope envelope, Rows rows) {
        KeptSearches.fold(envelope.event(), rows);
        if (Naming.FOLDS.contains(envelope.event().getClass())) {
            NAMING.fold(envelope, rows);
            return;
        }
        switch (envelope.event()) {
            case ConfidentialityChanged _, ReplacedForgotten _ -> {}
            case RequisitionOpened event ->
                rows.put(
                        PARTNERS,
                        event.requisition().value(),
                        new Partners(event.title(), event.recruiter(), event.hiringManager()));
            case RequisitionReassigned event ->
                rows.put(
                        PARTNERS,
                        event.requisition().value(),
                        partners(event.requisition().value(), rows).after(event));
            case EscalationRaised event -> {
                partners(event.requisition().value(), rows);
                List<Cause> because =
                        event.because().stream().map(id -> cause(id, rows)).toList();
                rows.put(
                        ESCALATIONS,
                        event.escalation().value(),
                        new StoredEscalation(event, envelope.occurredAt(), because, null, null, null));
            }
            case EscalationAcknowledged event ->
                change(event.escalation(), rows, raised -> raised.after(event, envelope.occurredAt()));
            case EscalationResolved event ->
                change(event.escalation(), rows, raised -> raised.after(event, envelope.occurredAt()));
            case ActionCompleted event ->
                change(event.escalation(), rows, raised -> raised.after(event, envelope.occurredAt()));
            case EscalationReopened event -> change(event.escalation(), rows, raised -> raised.after(event));
            case CandidateSubmitted event when event.evidence().stream().allMatch(Evidence::met) -> {}
            default ->
                rows.put(
                        CAUSES,
                        envelope.id().toString(),
                        new Cause(
                                envelope.id(),
                                EventCatalog.nameOf(envelope.event().getClass()),
                                envelope.occurredAt(),
                                envelope.event() instanceof OfApplication event ? event.candidate() : null));
        }
    }

    private static Partners partners(String requisition, Rows rows) {
        Partners partners = rows.get(PARTNERS, requisition);
        if (partners == null) {
            throw new IllegalStateException("the requisition " + requisition + " was never opened");
        }
        return partners;
    }

    private static Cause cause(UUID id, Rows rows) {
        Cause known = rows.get(CAUSES, id.toString());
        return known == null ? Cause.named(id) : known;
    }

    private static void change(EscalationId id, Rows rows, UnaryOperator<StoredEscalation> change) {
        StoredEscalation raised = rows.get(ESCALATIONS, id.value());
        if (raised == null) {
            throw new IllegalStateException("the escalation " + id + " was never raised");
        }
        rows.put(ESCALATIONS, id.value(), change.apply(raised));
    }
}

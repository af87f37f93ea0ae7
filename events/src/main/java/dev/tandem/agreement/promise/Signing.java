package dev.tandem.agreement.promise;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Obligations;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.agreement.Subject;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.SigningOverdue;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has not signed a proposed agreement owes a signature, or another proposal, which takes its place. Who takes over a side has
 * signed nothing yet.
 */
final class Signing extends FoldedPromise<Signing.OnTheTable, SigningOverdue> {

    static final Promise<?> PROMISE = new Signing();

    private Signing() {
        super(
                PromiseKind.SIGNING,
                Scope.REQUISITION,
                OnTheTable.class,
                new OnTheTable(Obligations.NONE, 0),
                SigningOverdue.class,
                overdue -> overdue.owing().name());
    }

    /**
     * What is to be signed.
     *
     * @param version 0 before the first proposal
     */
    record OnTheTable(Obligations obligations, int version) implements Ledger {

        OnTheTable asked(RequisitionId requisition, Side side, Instant at) {
            return new OnTheTable(
                    obligations.asked(Obligation.asked(Subject.of(requisition, version, side), side, at)), version);
        }
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(SlaProposed.class, SlaSigned.class, RequisitionReassigned.class);
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return Set.of(SlaProposed.class, SlaSigned.class);
    }

    @Override
    public OnTheTable after(OnTheTable before, Event event, Instant at) {
        return switch (event) {
            case SlaProposed e ->
                new OnTheTable(before.obligations().moot(_ -> true, at, false), e.version())
                        .asked(e.requisition(), Side.RECRUITER, at)
                        .asked(e.requisition(), Side.HIRING_MANAGER, at);
            case SlaSigned e ->
                new OnTheTable(
                        before.obligations()
                                .kept(subject -> subject.key().equals(e.side().name()), at, false),
                        before.version());
            case RequisitionReassigned e when before.version() > 0 -> before.asked(e.requisition(), e.side(), at);
            default -> before;
        };
    }

    @Override
    public @Nullable SlaTarget target(SlaTerms terms) {
        return terms.opening() == null ? null : new SlaTarget(UsualTerms.signing(terms), terms.calendar());
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case SlaProposed e ->
                List.of(
                        new Deadline.WhenDue(Subject.of(e.requisition(), e.version(), Side.RECRUITER)),
                        new Deadline.WhenDue(Subject.of(e.requisition(), e.version(), Side.HIRING_MANAGER)));
            case RequisitionReassigned e -> List.of(new Deadline.WhenDue(Subject.of(e.requisition(), e.side())));
            default -> List.of();
        };
    }

    @Override
    public SigningOverdue overdue(OnTheTable ledger, Obligation broken, Due due, SlaClock clock) {
        return new SigningOverdue(
                broken.subject().requisition(),
                Objects.requireNonNull(broken.subject().version()),
                broken.side(),
                clock.person(broken.side(), due.at()),
                due.since(),
                due.at());
    }

    @Override
    public Description description() {
        return new Description(
                "`SlaProposed`, for each side; `RequisitionReassigned` for the side that changes",
                "`SlaSigned` by that side",
                "another `SlaProposed`");
    }
}

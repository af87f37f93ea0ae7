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
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.KickoffOverdue;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Both owe a kickoff, each their part: after the opening, and when one side is somebody else. Once it was missed, only whoever did
 * not come owes it. A standstill that reopens the kickoff blames nobody: it asks, and nothing runs out.
 */
final class Kickoff extends FoldedPromise<Kickoff.Partners, KickoffOverdue> {

    static final Promise<?> PROMISE = new Kickoff();

    private Kickoff() {
        super(
                PromiseKind.KICKOFF,
                Scope.REQUISITION,
                Partners.class,
                new Partners(Obligations.NONE, null, null),
                KickoffOverdue.class,
                overdue -> overdue.owing().name());
    }

    /**
     * The two who sit down together.
     *
     * @param recruiter null before the search was opened, and if it was brought in
     * @param hiringManager null as above
     */
    record Partners(
            Obligations obligations,
            @Nullable PersonId recruiter,
            @Nullable PersonId hiringManager) implements Ledger {

        Partners with(Obligations changed) {
            return new Partners(changed, recruiter, hiringManager);
        }

        Partners asked(RequisitionId requisition, Instant at) {
            Obligations asked = obligations;
            for (Side side : Side.values()) {
                asked = asked.asked(Obligation.asked(Subject.of(requisition, side), side, at));
            }
            return with(asked);
        }

        Partners stands(Side side, PersonId person) {
            return side == Side.RECRUITER
                    ? new Partners(obligations, person, hiringManager)
                    : new Partners(obligations, recruiter, person);
        }

        @Nullable
        PersonId person(Side side) {
            return side == Side.RECRUITER ? recruiter : hiringManager;
        }

        Partners missed(KickoffMissed event, Instant at) {
            if (obligations.all().stream().noneMatch(Obligation::open)) {
                return this;
            }
            Obligations after = obligations;
            for (Side side : Side.values()) {
                Subject part = Subject.of(event.requisition(), side);
                @Nullable PersonId person = person(side);
                after = person != null && event.missed().contains(person)
                        ? after.asked(Obligation.asked(part, side, at))
                        : after.moot(part::equals, at, false);
            }
            return with(after);
        }
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(RequisitionOpened.class, RequisitionReassigned.class, KickoffHeld.class, KickoffMissed.class);
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return Set.of(KickoffHeld.class, KickoffMissed.class);
    }

    @Override
    public Partners after(Partners before, Event event, Instant at) {
        if (event instanceof RequisitionOpened opened) {
            return opened.origin() == Origin.IMPORTED
                    ? before
                    : new Partners(before.obligations(), opened.recruiter(), opened.hiringManager())
                            .asked(opened.requisition(), at);
        }
        if (before.recruiter() == null) {
            return before;
        }
        return switch (event) {
            case RequisitionReassigned e -> before.stands(e.side(), e.to()).asked(e.requisition(), at);
            case KickoffHeld _ -> before.with(before.obligations().kept(_ -> true, at, false));
            case KickoffMissed e -> before.missed(e, at);
            default -> before;
        };
    }

    @Override
    public @Nullable SlaTarget target(SlaTerms terms) {
        return terms.opening() == null ? null : new SlaTarget(UsualTerms.kickoff(terms), terms.calendar());
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case RequisitionOpened e -> whenDue(e.requisition());
            case RequisitionReassigned e -> whenDue(e.requisition());
            case KickoffMissed e -> whenDue(e.requisition());
            case KickoffHeld _ ->
                List.of(new Deadline.Done(Side.RECRUITER.name()), new Deadline.Done(Side.HIRING_MANAGER.name()));
            default -> List.of();
        };
    }

    private static List<Deadline> whenDue(RequisitionId requisition) {
        return List.of(
                new Deadline.WhenDue(Subject.of(requisition, Side.RECRUITER)),
                new Deadline.WhenDue(Subject.of(requisition, Side.HIRING_MANAGER)));
    }

    @Override
    public KickoffOverdue overdue(Partners ledger, Obligation broken, Due due, SlaClock clock) {
        return new KickoffOverdue(
                broken.subject().requisition(),
                broken.side(),
                clock.person(broken.side(), due.at()),
                due.since(),
                due.at());
    }

    @Override
    public Description description() {
        return new Description(
                "`RequisitionOpened` (native), `RequisitionReassigned`, for each side; `KickoffMissed` for whoever"
                        + " did not come",
                "`KickoffHeld`",
                "`KickoffMissed` for whoever came");
    }
}

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
import dev.tandem.events.partnership.RequirementsProposalOverdue;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recruiter owes requirements after the kickoff, unless there are some already. */
final class RequirementsProposal extends FoldedPromise<RequirementsProposal.Written, RequirementsProposalOverdue> {

    static final Promise<?> PROMISE = new RequirementsProposal();

    private RequirementsProposal() {
        super(
                PromiseKind.REQUIREMENTS_PROPOSAL,
                Scope.REQUISITION,
                Written.class,
                new Written(Obligations.NONE, false),
                RequirementsProposalOverdue.class,
                _ -> "");
    }

    /**
     * What is written down.
     *
     * @param proposed whether requirements were ever proposed
     */
    record Written(Obligations obligations, boolean proposed) implements Ledger {}

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(KickoffHeld.class, RequirementsProposed.class);
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return Set.of(RequirementsProposed.class);
    }

    @Override
    public Written after(Written before, Event event, Instant at) {
        return switch (event) {
            case KickoffHeld held
            when !before.proposed() ->
                new Written(
                        before.obligations()
                                .asked(Obligation.asked(Subject.of(held.requisition()), Side.RECRUITER, at)),
                        false);
            case RequirementsProposed _ -> new Written(before.obligations().kept(_ -> true, at, false), true);
            default -> before;
        };
    }

    @Override
    public @Nullable SlaTarget target(SlaTerms terms) {
        return terms.opening() == null ? null : new SlaTarget(UsualTerms.requirements(terms), terms.calendar());
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case KickoffHeld held -> List.of(new Deadline.WhenDue(Subject.of(held.requisition())));
            case RequirementsProposed _ -> List.of(new Deadline.Done(""));
            default -> List.of();
        };
    }

    @Override
    public RequirementsProposalOverdue overdue(Written ledger, Obligation broken, Due due, SlaClock clock) {
        return new RequirementsProposalOverdue(
                broken.subject().requisition(), clock.person(Side.RECRUITER, due.at()), due.since(), due.at());
    }

    @Override
    public Description description() {
        return new Description("`KickoffHeld` before there are requirements", "`RequirementsProposed`", "");
    }
}

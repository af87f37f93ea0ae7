package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.util.List;
import java.util.Objects;

/**
 * The hiring manager owes a word on each version of the requirements, and another once pay, level or place of the search are
 * amended; a revision ends the wait for those before it.
 */
final class RequirementsApproval {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.REQUIREMENTS_APPROVAL, Promise.Scope.REQUISITION, SlaTerms::requirementsApproval)
            .moot(
                    RequirementsRevised.class,
                    (event, subject) -> Objects.requireNonNull(subject.version()) < event.version())
            .asked(
                    RequirementsProposed.class,
                    (event, at) -> List.of(Obligation.asked(
                            Subject.of(event.requisition(), event.version()), Side.HIRING_MANAGER, at)))
            .asked(
                    RequirementsRevised.class,
                    (event, at) -> List.of(Obligation.asked(
                            Subject.of(event.requisition(), event.version()), Side.HIRING_MANAGER, at)))
            .asked(
                    RequisitionAmended.class,
                    (event, at) -> event.confirm() == null
                            ? List.of()
                            : List.of(Obligation.asked(
                                    Subject.of(event.requisition(), event.confirm()), Side.HIRING_MANAGER, at)))
            .kept(RequirementsApproved.class, event -> Integer.toString(event.version()))
            .broken(
                    RequirementsApprovalOverdue.class,
                    overdue -> Integer.toString(overdue.version()),
                    (owed, due, clock) -> new RequirementsApprovalOverdue(
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().version()),
                            clock.person(Side.HIRING_MANAGER, due.at()),
                            due.since(),
                            due.at()));

    private RequirementsApproval() {}
}

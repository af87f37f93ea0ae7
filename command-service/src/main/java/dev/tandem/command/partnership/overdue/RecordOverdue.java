package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a promise is overdue, and records it if so.
 *
 * @param promise which promise
 * @param application on which application; null for what concerns the requisition as a whole
 * @param candidate about whom; nobody is late with what is owed of whoever was erased. Null if it is about nobody
 * @param subject what it is about, as {@link dev.tandem.agreement.Subject#key()} says
 */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-record-overdue", "promise": "FEEDBACK", "application": "app-4c1d", "candidate": "cand-record-overdue",
           "subject": "app-4c1d/int-5/ivy"}
        """)
public record RecordOverdue(
        @NotNull RequisitionId requisition,
        @NotNull PromiseKind promise,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,
        @NotNull String subject)
        implements DeadlineCheck {

    /** A check of what concerns nobody, as far as one knows. */
    public RecordOverdue(
            RequisitionId requisition, PromiseKind promise, @Nullable ApplicationId application, String subject) {
        this(requisition, promise, application, null, subject);
    }

    @Override
    public String kind() {
        return kind(promise);
    }

    /** The kind of check that looks after that promise, such as {@code SUBMITTAL_REVIEW_OVERDUE}. */
    static String kind(PromiseKind promise) {
        return promise.name() + "_OVERDUE";
    }
}

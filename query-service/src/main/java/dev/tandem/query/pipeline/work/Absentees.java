package dev.tandem.query.pipeline.work;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.SlaClock;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds out whether whoever owes something is there when it is due. */
final class Absentees {

    private Absentees() {}

    /**
     * Who is missing when that is due; null if nobody is. Asked is for the two partners alone, not for interviewers and approvers by
     * name, and not for what was due before its owner took over the side.
     */
    static @Nullable AbsentOwner of(DatedObligation owed, RequisitionProgress requisition) {
        @Nullable Instant due = owed.due();
        if (due == null || owed.person() != null) {
            return null;
        }
        SlaClock clock = requisition.clock();
        PersonId owner = clock.person(owed.side());
        if (!owner.equals(clock.person(owed.side(), due))) {
            return null;
        }
        @Nullable LocalDate back = requisition.presence().missing(owner, owed.side(), due);
        return back == null ? null : new AbsentOwner(owner, back);
    }
}

package dev.tandem.events.requisition;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner changed what the search is for. Applications that are under way go on.
 *
 * @param headcount the approved headcount that the search came from; null if none
 * @param before what it was for until then
 * @param now what it is for from then on; different from before
 * @param confirm the version of the requirements that the hiring manager is asked to confirm, since pay, level or place changed;
 *     null: none is
 * @param reason why; never empty
 */
public record RequisitionAmended(
        RequisitionId requisition,
        @Nullable HeadcountId headcount,
        Vacancy before,
        Vacancy now,
        @Nullable Integer confirm,
        String reason)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return headcount == null ? Tag.setOf(requisition.tag()) : Tag.setOf(requisition.tag(), headcount.tag());
    }
}

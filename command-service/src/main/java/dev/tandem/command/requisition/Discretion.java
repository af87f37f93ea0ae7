package dev.tandem.command.requisition;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * From whom a search is kept.
 *
 * @param confidential who also sees it if it is confidential; null: it is not
 * @param replaces whom it replaces, as it is stored; null: nobody who is to know nothing of it
 */
public record Discretion(
        @Nullable Confidential confidential, @Nullable String replaces) {

    /** From nobody. */
    public static final Discretion NONE = new Discretion(null, null);

    /** Whether nobody is to be kept from it. */
    public boolean none() {
        return confidential == null && replaces == null;
    }

    /** Whether leaders who are that person may know of it because they are leaders. */
    public boolean letsIn(PersonId leader) {
        return confidential == null || confidential.alsoSeenBy().contains(leader);
    }

    /** Whether it replaces that person, who is to know nothing of it. */
    public boolean keptFrom(RequisitionId search, PersonId person, CommandContext context) {
        return replaces != null && context.replaced().is(search, replaces, person);
    }

    /** That leader, if something on the search can be addressed to them by name; else null: whoever of them sees it hears it. */
    public @Nullable PersonId addressed(@Nullable PersonId leader, RequisitionId search, CommandContext context) {
        return leader != null && letsIn(leader) && !keptFrom(search, leader, context) ? leader : null;
    }

    Discretion confidential(@Nullable Confidential now) {
        return new Discretion(now, replaces);
    }

    Discretion forgotten() {
        return new Discretion(confidential, null);
    }
}

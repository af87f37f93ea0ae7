package dev.tandem.command.requisition.agreement;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.TermsApplied;

/** What the house advises or requires on a search, whatever its partners have agreed. */
public final class Policies {

    /** Read by the requisition's tag. */
    public static final Part<HousePolicies> PART = Part.from(HousePolicies.NONE)
            .on(
                    TermsApplied.class,
                    (known, event) ->
                            event.house() == null ? known : event.house().policies());

    private Policies() {}
}

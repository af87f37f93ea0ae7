package dev.tandem.command.requisition.agreement;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides have promised each other so far.
 *
 * @param proposed the version on the table; 0 before the first
 * @param terms of that version; null before the first
 * @param signed who has signed that version
 * @param agreed the terms in force; null before both sides signed any, and after one side changed until it is signed again
 * @param house whether terms of the house bind them where they have agreed on none
 */
public record SlaState(
        int proposed,
        @Nullable SlaTerms terms,
        Set<Side> signed,
        @Nullable SlaTerms agreed,
        boolean house) {

    /** Before anything was proposed. */
    public static final SlaState NONE = new SlaState(0, null, Set.of(), null, false);

    /** What it is made of. */
    public static final Part<SlaState> PART = Part.from(NONE)
            .on(
                    SlaProposed.class,
                    (sla, event) -> new SlaState(event.version(), event.terms(), Set.of(), sla.agreed(), sla.house()))
            .on(RequisitionReassigned.class, (sla, event) -> sla.without(event.side()))
            .on(SlaSigned.class, (sla, event) -> sla.signedBy(event.side()))
            .on(
                    SlaAgreed.class,
                    (sla, event) -> new SlaState(sla.proposed(), sla.terms(), sla.signed(), event.terms(), sla.house()))
            .on(
                    TermsApplied.class,
                    (sla, event) -> new SlaState(
                            sla.proposed(),
                            sla.terms(),
                            sla.signed(),
                            sla.agreed(),
                            sla.house() || event.house() != null));

    /** The newcomer on that side has promised nothing yet, so the agreement rests. */
    private SlaState without(Side side) {
        return new SlaState(
                proposed,
                terms,
                signed.stream().filter(other -> other != side).collect(Collectors.toUnmodifiableSet()),
                null,
                house);
    }

    /** Whether any terms bind them. */
    public boolean bound() {
        return agreed != null || house;
    }

    private SlaState signedBy(Side side) {
        Set<Side> both = EnumSet.of(side);
        both.addAll(signed);
        return new SlaState(proposed, terms, Set.copyOf(both), agreed, house);
    }
}

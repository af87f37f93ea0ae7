package dev.tandem.query.discretion;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which searches a caller may know of, in one read model.
 *
 * @param caller who asks
 * @param replacedIn the searches of which they see nothing in any role or relation
 */
public record Seeing(Caller caller, Set<RequisitionId> replacedIn) {

    /** Copies the set. */
    public Seeing {
        replacedIn = Set.copyOf(replacedIn);
    }

    /** From whom that search is kept, as it concerns the caller. */
    public Secrecy of(ReadModel model, RequisitionId search) {
        boolean replaced = replacedIn.contains(search);
        return model.find(KeptSearches.table(), search.value())
                .map(kept -> new Secrecy(kept.confidential(), kept.alsoSeenBy().contains(caller.person()), replaced))
                .orElse(new Secrecy(false, true, replaced));
    }

    /**
     * What those see of all searches who read them all. It expects {@link KeptSearches#TABLE}.
     *
     * @param requisition the column with the id of the search
     */
    public Conditions whole(String requisition) {
        Conditions where = own(requisition);
        return caller.is(Role.AUDITOR) ? where : where.and(open(requisition)).with("seer", caller.person());
    }

    /**
     * As {@link #whole}, and what they see by a relation of theirs.
     *
     * @param related the condition that they stand in one; its parameters are the caller's to bind
     */
    public Conditions wholeOr(String requisition, String related) {
        Conditions where = own(requisition);
        return caller.is(Role.AUDITOR)
                ? where
                : where.and(open(requisition) + " or " + related).with("seer", caller.person());
    }

    /** What they see of searches to which they stand in a relation. */
    public Conditions own(String requisition) {
        Conditions where = new Conditions();
        return replacedIn.isEmpty()
                ? where
                : where.and("not coalesce(" + requisition + " = any(:replaced_in), false)")
                        .with(
                                "replaced_in",
                                replacedIn.stream()
                                        .map(RequisitionId::value)
                                        .sorted()
                                        .collect(Collectors.toList())
                                        .toArray(String[]::new));
    }

    private static String open(String requisition) {
        return "not exists (select from {kept_search} kept where kept.key = " + requisition
                + " and kept.confidential and not (kept.also_seen_by @> array[:seer]::text[]))";
    }
}

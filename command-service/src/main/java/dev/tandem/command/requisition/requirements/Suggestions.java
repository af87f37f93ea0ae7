package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.Part;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.SuggestionDeclined;
import java.util.HashSet;
import java.util.Set;

/**
 * The requirements that rejections suggested.
 *
 * @param made all of them
 * @param open those that were not declined, and made since the requirements were written last
 */
public record Suggestions(Set<SuggestionId> made, Set<SuggestionId> open) {

    /** Before anything was suggested. */
    public static final Suggestions NONE = new Suggestions(Set.of(), Set.of());

    /** What it is made of. */
    public static final Part<Suggestions> PART = Part.from(NONE)
            .on(
                    RequirementSuggested.class,
                    (state, event) -> new Suggestions(
                            with(state.made(), event.suggestion()), with(state.open(), event.suggestion())))
            .on(
                    SuggestionDeclined.class,
                    (state, event) -> new Suggestions(state.made(), without(state.open(), event.suggestion())))
            .on(RequirementsProposed.class, (state, _) -> state.settled())
            .on(RequirementsRevised.class, (state, _) -> state.settled());

    private Suggestions settled() {
        return new Suggestions(made, Set.of());
    }

    private static Set<SuggestionId> with(Set<SuggestionId> before, SuggestionId one) {
        Set<SuggestionId> after = new HashSet<>(before);
        after.add(one);
        return Set.copyOf(after);
    }

    private static Set<SuggestionId> without(Set<SuggestionId> before, SuggestionId one) {
        Set<SuggestionId> after = new HashSet<>(before);
        after.remove(one);
        return Set.copyOf(after);
    }
}

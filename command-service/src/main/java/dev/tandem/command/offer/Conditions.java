package dev.tandem.command.offer;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferExtended;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what the last offer depends. Which of it failed is sealed, so it is known only that something did.
 *
 * @param open what was set and is not met
 * @param met what is met
 * @param failed whether one of the open ones failed
 */
public record Conditions(Set<ConditionKind> open, Set<ConditionKind> met, boolean failed) {

    /** An offer that depends on nothing. */
    public static final Conditions NONE = new Conditions(Set.of(), Set.of(), false);

    /** What it is made of. */
    public static final Part<Conditions> PART = Part.from(NONE)
            .on(OfferExtended.class, (_, _) -> NONE)
            .on(OfferConditionSet.class, (state, event) -> state.set(event.kind()))
            .on(OfferConditionMet.class, (state, event) -> state.met(event.kind()))
            .on(OfferConditionFailed.class, (state, _) -> new Conditions(state.open, state.met, true));

    /** Refuses a hire while something is not met; null if all is, or there is nothing. */
    public @Nullable Refused refusesHire() {
        if (open.isEmpty()) {
            return null;
        }
        return refused(
                failed ? OfferRule.CONDITION_FAILED : OfferRule.CONDITION_OPEN,
                "Not met: " + inOrder() + ".",
                Map.of("open", inOrder()));
    }

    /** Refuses a result for what is met already, and for what was never set; null for what is open. */
    public @Nullable Refused refusesResult(ConditionKind kind) {
        if (met.contains(kind)) {
            return refused(OfferRule.CONDITION_ALREADY_MET);
        }
        return open.contains(kind)
                ? null
                : refused(
                        OfferRule.CONDITION_NOT_SET,
                        "The offer does not depend on " + kind + "; open are " + inOrder() + ".",
                        Map.of("open", inOrder()));
    }

    private List<ConditionKind> inOrder() {
        return open.stream().sorted().toList();
    }

    private Conditions set(ConditionKind kind) {
        return new Conditions(with(open, kind), met, failed);
    }

    /** What failed may turn out to be met after all; with the last one nothing is left that failed. */
    private Conditions met(ConditionKind kind) {
        EnumSet<ConditionKind> left = EnumSet.noneOf(ConditionKind.class);
        left.addAll(open);
        left.remove(kind);
        return new Conditions(Set.copyOf(left), with(met, kind), failed && !left.isEmpty());
    }

    private static Set<ConditionKind> with(Set<ConditionKind> some, ConditionKind kind) {
        EnumSet<ConditionKind> more = EnumSet.of(kind);
        more.addAll(some);
        return Set.copyOf(more);
    }
}

package dev.tandem.command.requisition.agreement;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.Tag;
import dev.tandem.events.people.HouseTermsAdopted;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the house.
 *
 * @param proposed the newest on the table; null before the first
 * @param adopted all that were ever adopted, oldest first
 */
public record HouseState(@Nullable HouseTermsProposed proposed, List<HouseTermsAdopted> adopted) {

    private static final Part<HouseState> PART = Part.from(new HouseState(null, List.of()))
            .on(HouseTermsProposed.class, (house, event) -> new HouseState(event, house.adopted()))
            .on(
                    HouseTermsAdopted.class,
                    (house, event) -> new HouseState(
                            house.proposed(),
                            Stream.concat(house.adopted().stream(), Stream.of(event))
                                    .toList()));

    /** Reads them. */
    public static DecisionModel<HouseState> model() {
        return PART.of(Tag.HOUSE_TERMS);
    }

    /** Those that bind a search that is opened now; null if none do. */
    public @Nullable AppliedTerms binding(String department, String roleType) {
        return applied(narrowest(department, roleType, _ -> true));
    }

    /**
     * Those that bind a search that is under way: what bound it so far, or what was adopted for such searches since.
     *
     * @param version what bound it so far; 0: nothing did
     */
    public @Nullable AppliedTerms binding(RequisitionOpened search, int version) {
        return applied(narrowest(
                search.department(),
                search.roleType(),
                terms -> terms.version() == version
                        || terms.version() > version && terms.house().alsoOpen()));
    }

    private @Nullable HouseTermsAdopted narrowest(
            String department, String roleType, Predicate<HouseTermsAdopted> which) {
        return adopted.stream()
                .filter(which)
                .filter(terms -> terms.house().scope().covers(department, roleType))
                .max(Comparator.<HouseTermsAdopted>comparingInt(
                                terms -> terms.house().scope().narrowness())
                        .thenComparingInt(HouseTermsAdopted::version))
                .orElse(null);
    }

    private static @Nullable AppliedTerms applied(@Nullable HouseTermsAdopted adopted) {
        return adopted == null
                ? null
                : new AppliedTerms(
                        adopted.version(),
                        adopted.house().terms(),
                        adopted.house().policies(),
                        adopted.house().approvals());
    }
}

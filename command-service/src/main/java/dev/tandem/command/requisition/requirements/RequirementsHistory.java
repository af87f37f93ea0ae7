package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of a requisition in all their versions.
 *
 * @param versions from the first to the newest
 */
public record RequirementsHistory(List<Version> versions) {

    /** Before anything was proposed. */
    public static final RequirementsHistory NONE = new RequirementsHistory(List.of());

    /** What it is made of. */
    public static final Part<RequirementsHistory> PART = Part.from(NONE)
            .on(
                    RequirementsProposed.class,
                    (history, event) -> history.and(new Version(event.version(), event.requirements(), false, false)))
            .on(
                    RequirementsRevised.class,
                    (history, event) -> history.and(new Version(event.version(), event.requirements(), false, false)))
            .on(RequirementsApproved.class, (history, event) -> history.with(event.version(), Version::confirmed))
            .on(
                    RequisitionAmended.class,
                    (history, event) ->
                            event.confirm() == null ? history : history.with(event.confirm(), Version::inQuestion));

    /**
     * What was looked for at a time.
     *
     * @param approved whether the hiring manager stood behind it; candidates are held to it from then on
     * @param questioned whether the search was amended since, so that the manager is asked to confirm it
     */
    public record Version(int number, List<Requirement> requirements, boolean approved, boolean questioned) {

        /** Whether the manager's word is asked for. */
        public boolean awaitsApproval() {
            return !approved || questioned;
        }

        private Version confirmed() {
            return new Version(number, requirements, true, false);
        }

        private Version inQuestion() {
            return new Version(number, requirements, approved, true);
        }

        /** The requirement with that id, or null. */
        public @Nullable Requirement find(RequirementId id) {
            return requirements.stream()
                    .filter(requirement -> requirement.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        /** What a candidate may not lack. */
        public List<Requirement> mustHaves() {
            return requirements.stream().filter(Requirement::mustHave).toList();
        }

        /** The must-haves that are not there, or are others, in that version; all if there is none. */
        public List<Requirement> mustHavesBeyond(@Nullable Version earlier) {
            return mustHaves().stream()
                    .filter(mustHave -> earlier == null || !mustHave.equals(earlier.find(mustHave.id())))
                    .toList();
        }
    }

    /** The newest version, or null before the first. */
    public @Nullable Version newest() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /** The newest version that the hiring manager stands behind, or null. */
    public @Nullable Version agreed() {
        return versions.reversed().stream()
                .filter(Version::approved)
                .findFirst()
                .orElse(null);
    }

    /** That version, or null. */
    public @Nullable Version version(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(null);
    }

    private RequirementsHistory and(Version version) {
        return new RequirementsHistory(
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    private RequirementsHistory with(int number, UnaryOperator<Version> change) {
        return new RequirementsHistory(versions.stream()
                .map(version -> version.number() == number ? change.apply(version) : version)
                .toList());
    }
}

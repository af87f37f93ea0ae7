package dev.tandem.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.tandem.command.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The walls of the house: decisions know no framework, slices do not know each other, capabilities stand in an order. */
@AnalyzeClasses(packages = "dev.tandem.command", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "dev.tandem.command.";

    private static final Set<String> CAPABILITIES = Set.of(
            "planning",
            "candidate",
            "requisition",
            "application",
            "interview",
            "debrief",
            "offer",
            "hire",
            "partnership");

    private static final String[] DOMAIN =
            CAPABILITIES.stream().map(capability -> ROOT + capability + "..").toArray(String[]::new);

    private static final String[] ALLOWED = Stream.concat(
                    Stream.of(DOMAIN),
                    Stream.of(
                            "java..",
                            "jakarta.validation..",
                            "org.jspecify..",
                            "dev.tandem.events..",
                            "dev.tandem.agreement..",
                            ROOT + "decision.."))
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule DECISIONS_KNOW_NO_FRAMEWORK = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ALLOWED);

    @ArchTest
    static final ArchRule THE_SEAM_KNOWS_NOTHING_BUT_EVENTS = classes()
            .that()
            .resideInAPackage(ROOT + "decision..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.tandem.events..", ROOT + "decision..");

    @ArchTest
    static final ArchRule DECISIONS_HAVE_NO_CLOCK_OF_THEIR_OWN = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule DECISIONS_ARE_THEIR_SLICES_OWN = classes()
            .that()
            .implement(Decision.class)
            .and()
            .areNotInterfaces()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule SLICES_DO_NOT_KNOW_EACH_OTHER =
            slices().assignedFrom(by(5, "slice")).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule CAPABILITIES_STAND_IN_AN_ORDER =
            slices().assignedFrom(by(4, "capability")).should().beFreeOfCycles();

    /** Groups the domain by the first so many parts of the package; what has fewer belongs to no group. */
    private static SliceAssignment by(int parts, String what) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                List<String> path = List.of(type.getPackageName().split("\\."));
                return path.size() < parts || !CAPABILITIES.contains(path.get(3))
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(path.subList(3, parts));
            }

            @Override
            public String getDescription() {
                return "each " + what;
            }
        };
    }
}

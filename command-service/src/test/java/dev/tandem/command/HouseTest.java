package dev.tandem.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.tandem.command.decision.Decision;
import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The walls of the house: decisions know no framework, slices do not know each other, capabilities stand in an order. */
@AnalyzeClasses(packages = "dev.tandem.command", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "dev.tandem.command.";

    private static final Set<String> CAPABILITIES = Set.of(
            "wording",
            "planning",
            "candidate",
            "requisition",
            "application",
            "judging",
            "interview",
            "debrief",
            "offer",
            "hire",
            "house",
            "integration",
            "people",
            "partnership");

    private static final String[] DOMAIN =
            CAPABILITIES.stream().map(capability -> ROOT + capability + "..").toArray(String[]::new);

    /** A slice is the package of a decision, however deep it lies. */
    private static final DescribedPredicate<JavaClass> IN_A_SLICE = DescribedPredicate.describe(
            "in a slice",
            type -> inDomain(type)
                    && type.getPackage().getClasses().stream().anyMatch(other -> other.isAssignableTo(Decision.class)));

    private static final String[] ALLOWED = Stream.concat(
                    Stream.of(DOMAIN),
                    Stream.of(
                            "java..",
                            "jakarta.validation..",
                            "org.jspecify..",
                            "dev.tandem.events..",
                            "dev.tandem.agreement..",
                            "dev.tandem.assessment..",
                            ROOT + "decision..",
                            ROOT + "deadline.api"))
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
    static final ArchRule DEADLINES_KNOW_NO_CAPABILITY = noClasses()
            .that()
            .resideInAPackage(ROOT + "deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAIN);

    @ArchTest
    static final ArchRule WHAT_CAPABILITIES_KNOW_OF_DEADLINES_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage(ROOT + "deadline.api")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.tandem.events..",
                    "dev.tandem.agreement..",
                    "dev.tandem.assessment..",
                    ROOT + "decision..",
                    ROOT + "deadline.api");

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
    static final ArchRule A_COMMAND_IS_TAKEN_IN_WITHOUT_SERVLETS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..");

    @ArchTest
    static final ArchRule NOTHING_IS_A_REQUEST_IN_DISGUISE =
            noClasses().should().beAssignableTo(ServletRequest.class);

    @ArchTest
    static final ArchRule SLICES_DO_NOT_KNOW_EACH_OTHER =
            slices().assignedFrom(bySlice()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule WHAT_SLICES_SHARE_KNOWS_NONE_OF_THEM = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .and(DescribedPredicate.not(IN_A_SLICE))
            .should()
            .dependOnClassesThat(IN_A_SLICE);

    @ArchTest
    static final ArchRule CAPABILITIES_STAND_IN_AN_ORDER =
            slices().assignedFrom(byCapability()).should().beFreeOfCycles();

    private static boolean inDomain(JavaClass type) {
        return Stream.of(DOMAIN)
                .anyMatch(
                        domain -> JavaClass.Predicates.resideInAPackage(domain).test(type));
    }

    private static SliceAssignment bySlice() {
        return assignment("each slice", type -> IN_A_SLICE.test(type) ? type.getPackageName() : "");
    }

    private static SliceAssignment byCapability() {
        return assignment(
                "each capability",
                type -> inDomain(type) ? type.getPackageName().split("\\.")[3] : "");
    }

    private static SliceAssignment assignment(String description, Function<JavaClass, String> group) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = group.apply(type);
                return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}

package dev.tandem.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.tandem.query.projection.api.Projection;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The walls of the house: read models do not know each other, folds know no framework, the engine's rooms stand in an order. */
@AnalyzeClasses(packages = "dev.tandem.query", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "dev.tandem.query.";

    /** What read models share. A package that is not named here is a read model. */
    private static final Set<String> SHARED = Set.of(
            "audit",
            "columns",
            "consistency",
            "discretion",
            "live",
            "naming",
            "openapi",
            "personaldata",
            "projection",
            "replay",
            "states",
            "web");

    /** The engine's rooms; each knows those before it at most. */
    private static final List<String> ROOMS =
            List.of("api", "topic", "rows", "generation", "fold", "serve", "run", "report");

    /** What is told from several read models, and keeps none of its own. */
    private static final Set<String> COMPOSED =
            Set.of("activity", "application", "candidate", "facts", "feed", "figures");

    private static final DescribedPredicate<JavaClass> COMPOSITION =
            DescribedPredicate.describe("told from read models", type -> COMPOSED.contains(room(type)));

    private static final DescribedPredicate<JavaClass> READ_MODEL =
            DescribedPredicate.describe("a read model", type -> !readModel(type).isEmpty());

    @ArchTest
    static final ArchRule THE_ROOMS_OF_THE_ENGINE_STAND_IN_AN_ORDER = rooms();

    @ArchTest
    static final ArchRule READ_MODELS_DO_NOT_KNOW_EACH_OTHER =
            slices().assignedFrom(byReadModel()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule WHAT_READ_MODELS_SHARE_KNOWS_NONE_OF_THEM = noClasses()
            .that(DescribedPredicate.not(READ_MODEL.or(COMPOSITION)))
            .should()
            .dependOnClassesThat(READ_MODEL);

    @ArchTest
    static final ArchRule NOBODY_KNOWS_WHO_TELLS_FROM_READ_MODELS =
            noClasses().that(DescribedPredicate.not(COMPOSITION)).should().dependOnClassesThat(COMPOSITION);

    @ArchTest
    static final ArchRule READ_MODELS_KNOW_NO_MORE_OF_THE_ENGINE_THAN_ITS_API = noClasses()
            .that(READ_MODEL)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "projection..")
                    .and(DescribedPredicate.not(resideInAPackage(ROOT + "projection.api"))));

    @ArchTest
    static final ArchRule FOLDS_ARE_PURE = classes()
            .that()
            .areAssignableTo(Projection.class)
            .should(onlyReach(
                    "know no framework and do no I/O",
                    resideInAnyPackage(
                                    "org.springframework..",
                                    "jakarta..",
                                    "java.io",
                                    "java.net..",
                                    "java.nio.channels..",
                                    "java.nio.file..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "org.apache.kafka..",
                                    "org.slf4j..")
                            .and(DescribedPredicate.not(resideInAPackage("org.springframework.stereotype")))
                            .or(type(Clock.class))
                            .or(type(InstantSource.class))));

    @ArchTest
    static final ArchRule FOLDS_HAVE_NO_CLOCK_AND_NO_CHANCE = classes()
            .that()
            .areAssignableTo(Projection.class)
            .should(new ArchCondition<>("read no clock and throw no dice, whatever they call") {
                @Override
                public void check(JavaClass fold, ConditionEvents events) {
                    for (JavaClass reached : reachable(fold)) {
                        reached.getMethodCallsFromSelf().stream()
                                .filter(HouseTest::isNotRepeatable)
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.violated(fold, fold.getName() + ": " + call)));
                    }
                }
            });

    @ArchTest
    static final ArchRule THE_SERVICES_MEET_ONLY_THROUGH_EVENTS = classes()
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("dev.tandem.."))
                    .or(resideInAnyPackage(
                            "dev.tandem.query..",
                            "dev.tandem.events..",
                            "dev.tandem.agreement..",
                            "dev.tandem.assessment..",
                            "dev.tandem.eventjson..",
                            "dev.tandem.contracts..",
                            "dev.tandem.access..",
                            "dev.tandem.http..",
                            "dev.tandem.openapi..",
                            "dev.tandem.time..")));

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static LayeredArchitecture rooms() {
        LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS) {
            order = order.layer(room).definedBy(ROOT + "projection." + room);
        }
        order = order.whereLayer(ROOMS.getFirst()).mayNotAccessAnyLayer();
        for (int i = 1; i < ROOMS.size(); i++) {
            order = order.whereLayer(ROOMS.get(i))
                    .mayOnlyAccessLayers(ROOMS.subList(0, i).toArray(String[]::new));
        }
        return order;
    }

    /** What a fold may come to use: all of this service that it depends on, directly or not. */
    private static Set<JavaClass> reachable(JavaClass fold) {
        Set<JavaClass> reached = new LinkedHashSet<>(Set.of(fold));
        Deque<JavaClass> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            open.pop().getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(type -> type.getPackageName().startsWith(ROOT) && reached.add(type))
                    .forEach(open::push);
        }
        return reached;
    }

    private static ArchCondition<JavaClass> onlyReach(String what, DescribedPredicate<JavaClass> forbidden) {
        return new ArchCondition<>(what + ", nor does what they use") {
            @Override
            public void check(JavaClass fold, ConditionEvents events) {
                for (JavaClass reached : reachable(fold)) {
                    reached.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> forbidden.test(dependency.getTargetClass()))
                            .forEach(dependency -> events.add(SimpleConditionEvent.violated(
                                    fold, fold.getName() + ": " + dependency.getDescription())));
                }
            }
        };
    }

    private static boolean isNotRepeatable(JavaMethodCall call) {
        String method = call.getTarget().getName();
        JavaClass owner = call.getTargetOwner();
        return (method.equals("now") && owner.getPackageName().startsWith("java.time"))
                || (owner.isEquivalentTo(System.class) && method.matches("currentTimeMillis|nanoTime"))
                || (owner.isEquivalentTo(UUID.class) && method.equals("randomUUID"));
    }

    /** The name of the read model that a type belongs to, empty if to none. */
    private static String readModel(JavaClass type) {
        String room = room(type);
        return SHARED.contains(room) || COMPOSED.contains(room) ? "" : room;
    }

    /** The first package below the root that a type is in, empty if in none. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static SliceAssignment byReadModel() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = readModel(type);
                return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
            }

            @Override
            public String getDescription() {
                return "each read model";
            }
        };
    }
}

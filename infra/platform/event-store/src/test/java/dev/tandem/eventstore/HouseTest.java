package dev.tandem.eventstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The module knows no application, its packages are layered, and only the adapter knows Axon. */
@AnalyzeClasses(packages = "dev.tandem", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "dev.tandem.eventstore";

    @ArchTest
    static final ArchRule IT_KNOWS_NO_APPLICATION = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "..",
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.postgresql..",
                    "com.zaxxer.hikari..",
                    "com.github.benmanes.caffeine..",
                    "tools.jackson..",
                    "io.micrometer..",
                    "org.axonframework..");

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_AXON = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            .and()
            .resideOutsideOfPackage(ROOT + ".axon..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule THE_PARTS_STAND_IN_AN_ORDER = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("log")
            .definedBy(ROOT + ".log")
            .layer("sql")
            .definedBy(ROOT + ".sql")
            .layer("cache")
            .definedBy(ROOT + ".cache")
            .layer("tagindex")
            .definedBy(ROOT + ".tagindex")
            .layer("writer")
            .definedBy(ROOT + ".writer")
            .layer("whole")
            .definedBy(ROOT)
            .layer("axon")
            .definedBy(ROOT + ".axon")
            .whereLayer("log")
            .mayNotAccessAnyLayer()
            .whereLayer("sql")
            .mayOnlyAccessLayers("log")
            .whereLayer("cache")
            .mayOnlyAccessLayers("log", "sql")
            .whereLayer("tagindex")
            .mayOnlyAccessLayers("log", "sql", "cache")
            .whereLayer("writer")
            .mayOnlyAccessLayers("log", "sql", "cache", "tagindex")
            .whereLayer("whole")
            .mayOnlyAccessLayers("log", "sql", "cache", "tagindex", "writer")
            .whereLayer("axon")
            .mayOnlyAccessLayers("log")
            .ensureAllClassesAreContainedInArchitectureIgnoring("dev.tandem.testing..", "dev.tandem.servers..");
}

package dev.tandem.transparency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The module needs the JDK alone, so that an auditor can read all that verifies; and its packages are layered. */
@AnalyzeClasses(packages = "dev.tandem.transparency", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "dev.tandem.transparency";

    @ArchTest
    static final ArchRule IT_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "..", "java..", "com.sun.net.httpserver..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_VERIFYING_AND_LOGGING_KNOW_EVENTS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("text")
            .definedBy(ROOT + ".text")
            .layer("merkle")
            .definedBy(ROOT + ".merkle")
            .layer("tiles")
            .definedBy(ROOT + ".tiles")
            .layer("note")
            .definedBy(ROOT + ".note")
            .layer("completeness")
            .definedBy(ROOT + ".completeness")
            .layer("witness")
            .definedBy(ROOT + ".witness")
            .layer("log")
            .definedBy(ROOT)
            .layer("proof")
            .definedBy(ROOT + ".proof")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("merkle")
            .mayOnlyAccessLayers("text")
            .whereLayer("tiles")
            .mayOnlyAccessLayers("text", "merkle")
            .whereLayer("note")
            .mayOnlyAccessLayers("text", "merkle")
            .whereLayer("completeness")
            .mayOnlyAccessLayers("text", "merkle")
            .whereLayer("witness")
            .mayOnlyAccessLayers("text", "merkle", "note")
            .whereLayer("log")
            .mayOnlyAccessLayers("text", "merkle", "tiles", "note", "completeness")
            .whereLayer("proof")
            .mayOnlyAccessLayers("text", "merkle", "note", "completeness", "log")
            .ensureAllClassesAreContainedInArchitecture();
}

package org.maillage.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of docs/ARCHITECTURE.md. Maven keeps most of them; these say them in one place and keep the rest. */
@AnalyzeClasses(packages = "org.maillage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modulesDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.maillage..")
            .layer("kernel")
            .definedBy("org.maillage.kernel..")
            .layer("domain")
            .definedBy("org.maillage.domain..")
            .layer("layers")
            .definedBy("org.maillage.layers..")
            .layer("store")
            .definedBy("org.maillage.store..")
            .layer("exchange")
            .definedBy("org.maillage.exchange..")
            .layer("api")
            .definedBy("org.maillage.api..")
            .layer("app")
            .definedBy("org.maillage.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("store", "exchange", "api", "app")
            .whereLayer("layers")
            .mayOnlyBeAccessedByLayers("store", "exchange", "api", "app");

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("org.maillage.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.hibernate..", "java.sql..", "jakarta.servlet..", "tools.jackson..");

    @ArchTest
    static final ArchRule layersKnowNoSpringAndNoSql = noClasses()
            .that()
            .resideInAPackage("org.maillage.layers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.hibernate..", "java.sql..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.maillage.store..",
                    "org.maillage.app.database..",
                    "org.maillage.exchange.file..",
                    "org.maillage.api.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.maillage.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noStaticState = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.maillage..")
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have no public setters") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaClass entity,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    entity.getMethods().stream()
                            .filter(method -> method.getName().startsWith("set")
                                    && method.getModifiers().contains(JavaModifier.PUBLIC))
                            .forEach(method -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    method, method.getFullName())));
                }
            });
}

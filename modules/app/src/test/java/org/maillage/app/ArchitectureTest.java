package org.maillage.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The walls of docs/ARCHITECTURE.md. Maven keeps most of them; these say them in one place and keep the rest. Checked
 * through plain tests, because ArchUnit's own engine is not found by JUnit 6.
 */
class ArchitectureTest {

    private static final JavaClasses MAILLAGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/testkit/"))
            .importPackages("org.maillage");

    private static final String[] OUR_CODE = {"org.maillage.."};
    private static final String GENERATED = "..cql2.grammar..";

    @Test
    void everyModuleIsLookedAt() {
        assertThat(MAILLAGE.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .distinct())
                .contains("kernel", "domain", "layers", "store", "exchange", "api", "app");
    }

    @Test
    void modulesDependOneWay() {
        layeredArchitecture()
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
                .mayOnlyBeAccessedByLayers("store", "exchange", "api", "app")
                .check(MAILLAGE);
    }

    @Test
    void theDomainKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.maillage.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.hibernate..",
                        "java.sql..",
                        "jakarta.servlet..",
                        "tools.jackson..")
                .check(MAILLAGE);
    }

    @Test
    void layersKnowNoSpringAndNoSql() {
        noClasses()
                .that()
                .resideInAPackage("org.maillage.layers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.hibernate..", "java.sql..", "jakarta.servlet..")
                .check(MAILLAGE);
    }

    /** The pool is made in app, GeoPackages are SQLite databases, and one table says what a dead database is. */
    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.maillage.store..",
                        "org.maillage.app.database..",
                        "org.maillage.exchange.file..",
                        "org.maillage.exchange.export..",
                        "org.maillage.api.problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .check(MAILLAGE);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("org.maillage.(*).(*)..").should().beFreeOfCycles().check(MAILLAGE);
    }

    /**
     * Who asks is known in the request's thread alone; in another the service would ask itself, from which nothing is hidden. Only links for lost passwords are
     * sent so, which tell of no record.
     */
    @Test
    void noRequestIsAnsweredInAnotherThread() {
        noClasses()
                .that()
                .resideInAnyPackage(OUR_CODE)
                .and()
                .resideOutsideOfPackages("org.maillage.bench..", "org.maillage.testkit..", "org.maillage.app.reset..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.concurrent\\.(.*Executor.*|CompletableFuture|ForkJoin.*)|jakarta\\.servlet\\.AsyncContext"
                                + "|org\\.springframework\\..*(StreamingResponseBody|DeferredResult|WebAsyncTask|AsyncTaskExecutor|\\.Async)")
                .orShould()
                .callMethodWhere(target(name("parallelStream"))
                        .or(target(name("parallel")))
                        .or(target(name("startAsync"))))
                .check(MAILLAGE);
    }

    @Test
    void nothingIsStaticAndChanges() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(OUR_CODE)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(GENERATED)
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(MAILLAGE);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and()
                .haveNameStartingWith("set")
                .should()
                .notBePublic()
                .check(MAILLAGE);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(MAILLAGE);
    }
}

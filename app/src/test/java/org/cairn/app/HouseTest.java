package org.cairn.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The drawing in ARCHITECTURE.md, held against the bytecode. */
class HouseTest {

    private static final String LINK = "org.cairn.link..";
    private static final String ESTIMATE = "org.cairn.estimate..";
    private static final String CASEBOOK = "org.cairn.casebook..";
    private static final String APP = "org.cairn.app..";
    private static final String WEB = "org.cairn.app.web..";
    private static final String VERIFY = "org.cairn.verify..";

    private static final JavaClasses HOUSE =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.cairn");

    @Test
    void linkStandsAloneOnIcu() {
        check(classes()
                .that()
                .resideInAPackage(LINK)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", LINK, "com.ibm.icu..", "org.jspecify.."));
    }

    @Test
    void estimateStandsAloneOnItsNumerics() {
        check(classes()
                .that()
                .resideInAPackage(ESTIMATE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        ESTIMATE,
                        "org.hipparchus..",
                        "org.apache.commons.rng..",
                        "org.apache.commons.numbers..",
                        "org.apache.commons.statistics..",
                        "org.jspecify.."));
    }

    @Test
    void casebookDoesNotKnowWhoOpensIt() {
        check(noClasses()
                .that()
                .resideInAPackage(CASEBOOK)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP));
    }

    @Test
    void appReadsWhatTheEnginesFoundButNotHow() {
        check(noClasses()
                .that()
                .resideInAPackage(APP)
                .should()
                .dependOnClassesThat(resideInAnyPackage(LINK, ESTIMATE)
                        .and(not(resideInAnyPackage(
                                "org.cairn.link",
                                "org.cairn.link.value",
                                "org.cairn.estimate",
                                "org.cairn.estimate.check",
                                "org.cairn.estimate.combine")))
                        .as("are inside an engine, behind its front door")));
    }

    /** The verifier must not share a fault with what it verifies. */
    @Test
    void theVerifierStandsOnTheJdkAlone() {
        check(classes()
                .that()
                .resideInAPackage(VERIFY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", VERIFY, "org.jspecify.."));
    }

    @Test
    void nothingStandsOnTheVerifier() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(VERIFY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(VERIFY));
    }

    @Test
    void theEnginesTouchNoFileNoNetworkAndNoDatabase() {
        check(noClasses()
                .that(resideInAnyPackage(LINK, ESTIMATE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql.."));
    }

    @Test
    void theEnginesPrintNothing() {
        ArchRule rule = noClasses()
                .that(resideInAnyPackage(LINK, ESTIMATE))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        check(rule);
    }

    @Test
    void theEnginesHaveNoClockNoSurroundingsAndNoChanceOfTheirOwn() {
        check(noClasses()
                .that(resideInAnyPackage(LINK, ESTIMATE))
                .should()
                .callCodeUnitWhere(target(readsClock()))
                .orShould()
                .callCodeUnitWhere(target(readsSurroundings()))
                .orShould()
                .callCodeUnitWhere(target(drawsHiddenChance())));
    }

    /** {@link Math} may differ in the last digit from one Java to the next; {@link StrictMath} may not. */
    @Test
    void theEnginesTakeTranscendentalFunctionsFromStrictMath() {
        Set<String> exact = Set.of(
                "abs",
                "max",
                "min",
                "sqrt",
                "floor",
                "ceil",
                "rint",
                "round",
                "signum",
                "fma",
                "ulp",
                "copySign",
                "scalb",
                "getExponent",
                "nextUp",
                "nextDown",
                "nextAfter");
        check(noClasses()
                .that(resideInAnyPackage(LINK, ESTIMATE))
                .should()
                .callCodeUnitWhere(target(describe(
                        "are functions of Math that round as they please",
                        call -> call.getOwner().isEquivalentTo(Math.class)
                                && call.getRawReturnType().isEquivalentTo(double.class)
                                && !exact.contains(call.getName())))));
    }

    @Test
    void theCasebookTakesItsTimeFromTheClockItIsGiven() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CASEBOOK, "org.cairn.app.chart..", "org.cairn.app.report..")
                .should()
                .callCodeUnitWhere(target(readsClock())));
    }

    @Test
    void nothingLeavesThisComputer() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Socket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServerSocket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DatagramSocket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(URLConnection.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .orShould()
                .callCodeUnitWhere(target(describe(
                        "open a URL",
                        call -> call.getOwner().getName().equals("java.net.URL")
                                && call.getName().startsWith("open")))));
    }

    /** So that help and every other verb start without loading a server. */
    @Test
    void onlyOneVerbKnowsTheWorkbenchAndOnlyTheWorkbenchKnowsAServer() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(WEB)
                .and()
                .doNotHaveFullyQualifiedName("org.cairn.app.cli.Serve")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WEB));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta..", "org.eclipse.jetty..", "gg.jte.."));
    }

    /** What a page shows may hold names; nothing of it goes to a console or a log. */
    @Test
    void theWorkbenchPrintsNothing() {
        check(noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging.."));
    }

    /** It would shadow {@link Record} wherever it is imported. */
    @Test
    void noTypeIsCalledRecord() {
        check(noClasses().should().haveSimpleName("Record"));
    }

    @Test
    void typesAreNamedForWhatTheyAre() {
        check(noClasses().should().haveSimpleNameEndingWith("Manager"));
        check(noClasses().should().haveNameMatching(".*(Helper|Processor|Utils?)"));
    }

    @Test
    void nullIsMarkedInEveryPackage() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }

    @Test
    void theTestSeesBothEnginesAndTheVerifier() {
        assertThat(HOUSE.contain("org.cairn.verify.Verify")).isTrue();
        assertThat(HOUSE.contain("org.cairn.link.RecordTable")).isTrue();
        assertThat(HOUSE.contain("org.cairn.estimate.CaptureTable")).isTrue();
    }

    private static DescribedPredicate<CodeUnitCallTarget> readsClock() {
        Set<String> clocks = Set.of("currentTimeMillis", "systemUTC", "systemDefaultZone", "system");
        return describe("read the clock", call -> {
            String owner = call.getOwner().getName();
            boolean isNow = owner.startsWith("java.time.") && call.getName().equals("now");
            return isNow && call.getRawParameterTypes().isEmpty()
                    || clocks.contains(call.getName())
                            && (owner.equals("java.lang.System") || owner.equals("java.time.Clock"))
                    || owner.equals("java.util.Date")
                            && call.getName().equals("<init>")
                            && call.getRawParameterTypes().isEmpty();
        });
    }

    private static DescribedPredicate<CodeUnitCallTarget> readsSurroundings() {
        Set<String> looks = Set.of(
                "System.getProperty",
                "System.getenv",
                "Locale.getDefault",
                "ZoneId.systemDefault",
                "TimeZone.getDefault",
                "System.nanoTime",
                "Integer.getInteger",
                "Long.getLong",
                "Boolean.getBoolean");
        return describe(
                "look at the machine's settings",
                call -> looks.contains(call.getOwner().getSimpleName() + "." + call.getName()));
    }

    private static DescribedPredicate<CodeUnitCallTarget> drawsHiddenChance() {
        Set<String> draws = Set.of(
                "Math.random",
                "StrictMath.random",
                "ThreadLocalRandom.current",
                "RandomGenerator.getDefault",
                "UUID.randomUUID",
                "SecureRandom.<init>");
        Set<String> unlessSeeded = Set.of("Random.<init>", "SplittableRandom.<init>", "RandomGeneratorFactory.create");
        return describe("draw chance without a seed", call -> {
            String name = call.getOwner().getSimpleName() + "." + call.getName();
            return draws.contains(name)
                    || unlessSeeded.contains(name)
                            && call.getRawParameterTypes().isEmpty()
                    || name.equals("Collections.shuffle")
                            && call.getRawParameterTypes().size() == 1;
        });
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }
}

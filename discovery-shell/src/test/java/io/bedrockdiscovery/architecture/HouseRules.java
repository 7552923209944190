package io.bedrockdiscovery.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules of the architecture, below a root package, so that a fixture below another root can break each once.
 */
final class HouseRules {
    /** The rooms of the domain, each with the rooms that it may depend on. */
    static final Map<String, List<String>> DOMAIN_ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("observation", List.of("model")),
            Map.entry("port", List.of("model", "observation")),
            Map.entry("catalog", List.of("model", "observation")),
            Map.entry("lookup", List.of("model", "observation", "catalog")),
            Map.entry("residency", List.of("model", "observation", "catalog", "lookup")),
            Map.entry("target", List.of("model", "observation", "port", "catalog", "fanout")),
            Map.entry("route", List.of("model", "observation", "catalog", "lookup", "residency", "target")),
            Map.entry("change", List.of("model", "observation", "port")),
            Map.entry("fanout", List.of("model", "observation", "port")),
            Map.entry("memory", List.of("model", "observation", "port")),
            Map.entry("access", List.of("model", "observation", "port", "fanout")),
            Map.entry("latency", List.of("model", "observation", "port", "fanout")),
            Map.entry("scan", List.of("model", "observation", "port", "catalog", "lookup", "fanout")),
            Map.entry("account", List.of("model", "observation", "port", "catalog", "fanout", "scan")),
            Map.entry("diagnosis", List.of("model")),
            Map.entry("health", List.of()),
            Map.entry("spi", List.of("model", "observation", "catalog")),
            Map.entry("filter", List.of("model", "observation", "catalog", "lookup", "spi"))));

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("domain"), "java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify..")
                .because("the domain is Java and JSpecify, nothing else");
    }

    ArchRule domainRoomsDependOnlyOnRoomsBelow() {
        return CompositeArchRule.of(DOMAIN_ROOMS.keySet().stream()
                .map(room -> noClasses()
                        .that()
                        .resideInAPackage(in("domain." + room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden(room))
                        .allowEmptyShould(true))
                .toList());
    }

    private String[] forbidden(String room) {
        return DOMAIN_ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !DOMAIN_ROOMS.get(room).contains(other))
                .map(other -> in("domain." + other))
                .toArray(String[]::new);
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule awsDependsOnTheDomainOnly() {
        return arrow("aws", "application", "mcp", "sqlite", "postgres", "testkit", "shell");
    }

    ArchRule sqliteDependsOnTheDomainOnly() {
        return arrow("sqlite", "application", "mcp", "aws", "postgres", "testkit", "shell");
    }

    ArchRule postgresDependsOnTheDomainOnly() {
        return arrow("postgres", "application", "mcp", "aws", "sqlite", "testkit", "shell");
    }

    ArchRule testkitDependsOnTheDomainOnly() {
        return arrow("testkit", "application", "mcp", "aws", "sqlite", "postgres", "shell");
    }

    ArchRule applicationDependsOnTheDomainOnly() {
        return arrow("application", "mcp", "aws", "sqlite", "postgres", "testkit", "shell");
    }

    ArchRule mcpDependsOnTheApplicationAndTheDomainOnly() {
        return arrow("mcp", "aws", "sqlite", "postgres", "testkit", "shell");
    }

    ArchRule awsInternalIsClosed() {
        return noClasses()
                .that(not(resideInAPackage(in("aws"))).and(resideInAPackage(root + "..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("aws.internal"));
    }

    ArchRule commandsDoNotKnowTheirInterpreter() {
        return CompositeArchRule.of(List.of(
                arrow("shell.output", "shell.argument", "shell.command", "shell.cli", "shell.terminal", "shell.boot"),
                arrow("shell.argument", "shell.command", "shell.cli", "shell.terminal", "shell.boot"),
                arrow("shell.command", "shell.cli", "shell.terminal", "shell.boot"),
                arrow("shell.cli", "shell.terminal", "shell.boot"),
                arrow("shell.terminal", "shell.boot"),
                arrow("shell.training", "shell.boot")));
    }

    ArchRule guiceInBootOnly() {
        return library("Guice", List.of("shell.boot"), "com.google.inject..");
    }

    ArchRule injectionInShellOnly() {
        return library("jakarta.inject", List.of("shell"), "jakarta.inject..", "javax.inject..");
    }

    ArchRule sdkInAwsOnly() {
        return library("the AWS SDK", List.of("aws"), "software.amazon..");
    }

    ArchRule sqlInTheStoresOnly() {
        return library(
                "SQL",
                List.of("sqlite", "postgres"),
                "java.sql..",
                "javax.sql..",
                "org.sqlite..",
                "org.postgresql..",
                "com.zaxxer..");
    }

    ArchRule jlineInShellOnly() {
        return library("JLine", List.of("shell"), "org.jline..");
    }

    ArchRule mcpSdkInMcpOnly() {
        return library("the MCP SDK", List.of("mcp"), "io.modelcontextprotocol..", "reactor..");
    }

    ArchRule picocliInShellOnly() {
        return library("picocli", List.of("shell"), "picocli..");
    }

    ArchRule micrometerInAwsApplicationAndShellOnly() {
        return library("Micrometer", List.of("aws", "application", "shell"), "io.micrometer..");
    }

    ArchRule testLibrariesInContractsOnly() {
        return library(
                "test libraries",
                List.of("testkit.contract", "testkit.junit", "testkit.assertion"),
                "org.junit..",
                "org.assertj..");
    }

    ArchRule portsAreInterfacesOrFinal() {
        return topLevel("domain.port").should().beInterfaces().orShould().haveModifier(JavaModifier.FINAL);
    }

    ArchRule useCasesAreFinal() {
        return topLevel(
                        "domain.scan",
                        "domain.route",
                        "domain.lookup",
                        "domain.filter",
                        "domain.access",
                        "domain.target")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL);
    }

    private GivenClassesConjunction topLevel(String... rooms) {
        return classes()
                .that()
                .resideInAnyPackage(Arrays.stream(rooms).map(this::in).toArray(String[]::new))
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info");
    }

    /**
     * Constructors and static factories may refuse a malformed argument; a question that is asked of an instance
     * answers with a value or with one of our exceptions.
     */
    ArchRule questionsNeverAnswerWithIllegalArgument() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        Stream.of("catalog", "lookup", "residency", "route", "change", "access", "scan", "target")
                                .map(room -> in("domain." + room))
                                .toArray(String[]::new))
                .and()
                .areNotStatic()
                .should(construct(IllegalArgumentException.class));
    }

    private static ArchCondition<JavaMethod> construct(Class<?> type) {
        return ArchCondition.from(DescribedPredicate.describe(
                "construct " + type.getSimpleName(),
                method -> method.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(type))));
    }

    ArchRule timeComesFromAClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    ArchRule nothingIsHiddenInThreads() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class);
    }

    private ArchRule arrow(String from, String... never) {
        return noClasses()
                .that()
                .resideInAPackage(in(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Arrays.stream(never).map(this::in).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    private ArchRule library(String name, List<String> homes, String... packages) {
        String[] places = homes.stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that(not(resideInAnyPackage(places)).and(resideInAPackage(root + "..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(name + " belongs to " + String.join(", ", homes));
    }

    private String in(String place) {
        return root + "." + place + "..";
    }
}

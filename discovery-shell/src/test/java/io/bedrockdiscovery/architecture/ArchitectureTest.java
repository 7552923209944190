package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;

/** Checks the rules on every class of every module. */
@AnalyzeClasses(packages = "io.bedrockdiscovery", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final HouseRules HOUSE = new HouseRules("io.bedrockdiscovery");
    private static final String DOMAIN = "io.bedrockdiscovery.domain.";
    private static final List<String> NAMED = List.of(
            "aws",
            "aws.internal.call",
            "sqlite",
            "postgres",
            "mcp",
            "application.session",
            "testkit.fake",
            "testkit.contract",
            "shell.boot",
            "shell.cli",
            "shell.command",
            "shell.argument",
            "shell.output",
            "shell.terminal");

    @ArchTest
    static final ArchRule DOMAIN_IS_PURE = HOUSE.domainIsPure();

    @ArchTest
    static final ArchRule DOMAIN_ROOMS_DEPEND_ONLY_ON_ROOMS_BELOW = HOUSE.domainRoomsDependOnlyOnRoomsBelow();

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = HOUSE.packagesHaveNoCycles();

    @ArchTest
    static final ArchRule AWS_DEPENDS_ON_THE_DOMAIN_ONLY = HOUSE.awsDependsOnTheDomainOnly();

    @ArchTest
    static final ArchRule SQLITE_DEPENDS_ON_THE_DOMAIN_ONLY = HOUSE.sqliteDependsOnTheDomainOnly();

    @ArchTest
    static final ArchRule POSTGRES_DEPENDS_ON_THE_DOMAIN_ONLY = HOUSE.postgresDependsOnTheDomainOnly();

    @ArchTest
    static final ArchRule TESTKIT_DEPENDS_ON_THE_DOMAIN_ONLY = HOUSE.testkitDependsOnTheDomainOnly();

    @ArchTest
    static final ArchRule APPLICATION_DEPENDS_ON_THE_DOMAIN_ONLY = HOUSE.applicationDependsOnTheDomainOnly();

    @ArchTest
    static final ArchRule MCP_DEPENDS_ON_THE_APPLICATION_AND_THE_DOMAIN_ONLY =
            HOUSE.mcpDependsOnTheApplicationAndTheDomainOnly();

    @ArchTest
    static final ArchRule MCP_SDK_IN_MCP_ONLY = HOUSE.mcpSdkInMcpOnly();

    @ArchTest
    static final ArchRule AWS_INTERNAL_IS_CLOSED = HOUSE.awsInternalIsClosed();

    @ArchTest
    static final ArchRule COMMANDS_DO_NOT_KNOW_THEIR_INTERPRETER = HOUSE.commandsDoNotKnowTheirInterpreter();

    @ArchTest
    static final ArchRule GUICE_IN_BOOT_ONLY = HOUSE.guiceInBootOnly();

    @ArchTest
    static final ArchRule INJECTION_IN_SHELL_ONLY = HOUSE.injectionInShellOnly();

    @ArchTest
    static final ArchRule SDK_IN_AWS_ONLY = HOUSE.sdkInAwsOnly();

    @ArchTest
    static final ArchRule SQL_IN_THE_STORES_ONLY = HOUSE.sqlInTheStoresOnly();

    @ArchTest
    static final ArchRule JLINE_IN_SHELL_ONLY = HOUSE.jlineInShellOnly();

    @ArchTest
    static final ArchRule PICOCLI_IN_SHELL_ONLY = HOUSE.picocliInShellOnly();

    @ArchTest
    static final ArchRule MICROMETER_IN_AWS_APPLICATION_AND_SHELL_ONLY = HOUSE.micrometerInAwsApplicationAndShellOnly();

    @ArchTest
    static final ArchRule TEST_LIBRARIES_IN_CONTRACTS_ONLY = HOUSE.testLibrariesInContractsOnly();

    @ArchTest
    static final ArchRule PORTS_ARE_INTERFACES_OR_FINAL = HOUSE.portsAreInterfacesOrFinal();

    @ArchTest
    static final ArchRule USE_CASES_ARE_FINAL = HOUSE.useCasesAreFinal();

    @ArchTest
    static final ArchRule QUESTIONS_NEVER_ANSWER_WITH_ILLEGAL_ARGUMENT =
            HOUSE.questionsNeverAnswerWithIllegalArgument();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = HOUSE.timeComesFromAClock();

    @ArchTest
    static final ArchRule NOTHING_IS_HIDDEN_IN_THREADS = HOUSE.nothingIsHiddenInThreads();

    /** A rule about a package that does not exist passes silently. */
    @ArchTest
    static void packagesThatRulesName_exist(JavaClasses house) {
        assertThat(house.stream().map(JavaClass::getPackageName))
                .contains(NAMED.stream()
                        .map(name -> "io.bedrockdiscovery." + name)
                        .toArray(String[]::new));
    }

    @ArchTest
    static void roomsOfTheDomain_areThoseOfTheRules(JavaClasses house) {
        assertThat(house.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(DOMAIN))
                        .map(name -> name.substring(DOMAIN.length()))
                        .collect(Collectors.toSet()))
                .isEqualTo(HouseRules.DOMAIN_ROOMS.keySet());
    }
}

package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that each rule can fail: a fixture breaks it once. */
final class RulesFailOnFixturesTest {
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("impure", HouseRules::domainIsPure),
                rule("rooms", HouseRules::domainRoomsDependOnlyOnRoomsBelow),
                rule("circle", HouseRules::packagesHaveNoCycles),
                rule("awsarrow", HouseRules::awsDependsOnTheDomainOnly),
                rule("sqlitearrow", HouseRules::sqliteDependsOnTheDomainOnly),
                rule("postgresarrow", HouseRules::postgresDependsOnTheDomainOnly),
                rule("testkitarrow", HouseRules::testkitDependsOnTheDomainOnly),
                rule("applicationarrow", HouseRules::applicationDependsOnTheDomainOnly),
                rule("awsinternal", HouseRules::awsInternalIsClosed),
                rule("shellrooms", HouseRules::commandsDoNotKnowTheirInterpreter),
                rule("guice", HouseRules::guiceInBootOnly),
                rule("inject", HouseRules::injectionInShellOnly),
                rule("sdk", HouseRules::sdkInAwsOnly),
                rule("sql", HouseRules::sqlInTheStoresOnly),
                rule("jline", HouseRules::jlineInShellOnly),
                rule("mcparrow", HouseRules::mcpDependsOnTheApplicationAndTheDomainOnly),
                rule("mcpsdk", HouseRules::mcpSdkInMcpOnly),
                rule("picocli", HouseRules::picocliInShellOnly),
                rule("micrometer", HouseRules::micrometerInAwsApplicationAndShellOnly),
                rule("testlibraries", HouseRules::testLibrariesInContractsOnly),
                rule("ports", HouseRules::portsAreInterfacesOrFinal),
                rule("open", HouseRules::useCasesAreFinal),
                rule("illegalargument", HouseRules::questionsNeverAnswerWithIllegalArgument),
                rule("time", HouseRules::timeComesFromAClock),
                rule("threadlocal", HouseRules::nothingIsHiddenInThreads));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule_failsOnTheFixtureThatBreaksIt(String fixture, Function<HouseRules, ArchRule> rule) {
        String root = "io.bedrockdiscovery.fixture." + fixture;
        var broken = new ClassFileImporter().importPackages(root);

        assertThat(broken).isNotEmpty();
        assertThat(rule.apply(new HouseRules(root)).evaluate(broken).hasViolation())
                .as("%s is broken by %s", rule, root)
                .isTrue();
    }

    private static Arguments rule(String fixture, Function<HouseRules, ArchRule> rule) {
        return Arguments.of(fixture, rule);
    }
}

package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail says nothing: each fails on a fixture that breaks it once. */
final class RulesFailOnFixturesTest {
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("impure", HouseRules::domainIsPure),
                rule("model", HouseRules::domainLayers),
                rule("knowledge", HouseRules::knowledgeKnowsTheModelOnly),
                rule("port", HouseRules::portsKnowNoUseCase),
                rule("spi", HouseRules::pluginsKnowNoUseCase),
                rule("scan", HouseRules::scansKnowNoQuery),
                rule("circle", HouseRules::noCircles),
                rule("awsarrow", HouseRules::awsKnowsTheDomainOnly),
                rule("sqlitearrow", HouseRules::sqliteKnowsTheDomainOnly),
                rule("testkitarrow", HouseRules::testkitKnowsTheDomainOnly),
                rule("guice", HouseRules::guiceInBootOnly),
                rule("sdk", HouseRules::sdkInAwsOnly),
                rule("sql", HouseRules::sqlInSqliteOnly),
                rule("jline", HouseRules::jlineInShellOnly),
                rule("micrometer", HouseRules::micrometerInAwsAndShellOnly),
                rule("testlibraries", HouseRules::testLibrariesInContractsOnly),
                rule("ports", HouseRules::portsAreInterfaces),
                rule("open", HouseRules::useCasesAreFinal),
                rule("time", HouseRules::timeComesFromAClock));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void failsOnItsFixture(String fixture, Function<HouseRules, ArchRule> rule) {
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

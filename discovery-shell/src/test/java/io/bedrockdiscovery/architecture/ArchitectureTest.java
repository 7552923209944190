package io.bedrockdiscovery.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules, on every class of every module. */
@AnalyzeClasses(packages = "io.bedrockdiscovery", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final HouseRules HOUSE = new HouseRules("io.bedrockdiscovery");

    @ArchTest
    static final ArchRule DOMAIN_IS_PURE = HOUSE.domainIsPure();

    @ArchTest
    static final ArchRule DOMAIN_LAYERS = HOUSE.domainLayers();

    @ArchTest
    static final ArchRule KNOWLEDGE_KNOWS_THE_MODEL_ONLY = HOUSE.knowledgeKnowsTheModelOnly();

    @ArchTest
    static final ArchRule PORTS_KNOW_NO_USE_CASE = HOUSE.portsKnowNoUseCase();

    @ArchTest
    static final ArchRule PLUGINS_KNOW_NO_USE_CASE = HOUSE.pluginsKnowNoUseCase();

    @ArchTest
    static final ArchRule SCANS_KNOW_NO_QUERY = HOUSE.scansKnowNoQuery();

    @ArchTest
    static final ArchRule NO_CIRCLES = HOUSE.noCircles();

    @ArchTest
    static final ArchRule AWS_KNOWS_THE_DOMAIN_ONLY = HOUSE.awsKnowsTheDomainOnly();

    @ArchTest
    static final ArchRule SQLITE_KNOWS_THE_DOMAIN_ONLY = HOUSE.sqliteKnowsTheDomainOnly();

    @ArchTest
    static final ArchRule TESTKIT_KNOWS_THE_DOMAIN_ONLY = HOUSE.testkitKnowsTheDomainOnly();

    @ArchTest
    static final ArchRule GUICE_IN_BOOT_ONLY = HOUSE.guiceInBootOnly();

    @ArchTest
    static final ArchRule SDK_IN_AWS_ONLY = HOUSE.sdkInAwsOnly();

    @ArchTest
    static final ArchRule SQL_IN_SQLITE_ONLY = HOUSE.sqlInSqliteOnly();

    @ArchTest
    static final ArchRule JLINE_IN_SHELL_ONLY = HOUSE.jlineInShellOnly();

    @ArchTest
    static final ArchRule MICROMETER_IN_AWS_AND_SHELL_ONLY = HOUSE.micrometerInAwsAndShellOnly();

    @ArchTest
    static final ArchRule TEST_LIBRARIES_IN_CONTRACTS_ONLY = HOUSE.testLibrariesInContractsOnly();

    @ArchTest
    static final ArchRule PORTS_ARE_INTERFACES = HOUSE.portsAreInterfaces();

    @ArchTest
    static final ArchRule USE_CASES_ARE_FINAL = HOUSE.useCasesAreFinal();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = HOUSE.timeComesFromAClock();
}

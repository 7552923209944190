package io.bedrockdiscovery.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/**
 * The arrows of the house, as rules below a root package, so that a fixture below another root can break each once.
 */
final class HouseRules {
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

    ArchRule domainLayers() {
        return noClasses()
                .that()
                .resideInAPackage(in("domain.model"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("domain.knowledge"),
                        in("domain.port"),
                        in("domain.spi"),
                        in("domain.scan"),
                        in("domain.query"),
                        in("domain.filter"))
                .because("model <- knowledge <- port, spi <- scan <- query");
    }

    ArchRule knowledgeKnowsTheModelOnly() {
        return arrow("domain.knowledge", "domain.port", "domain.spi", "domain.scan", "domain.query", "domain.filter");
    }

    ArchRule portsKnowNoUseCase() {
        return arrow("domain.port", "domain.spi", "domain.scan", "domain.query", "domain.filter");
    }

    ArchRule pluginsKnowNoUseCase() {
        return arrow("domain.spi", "domain.port", "domain.scan", "domain.query", "domain.filter");
    }

    ArchRule scansKnowNoQuery() {
        return arrow("domain.scan", "domain.query", "domain.filter", "domain.spi");
    }

    ArchRule noCircles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule awsKnowsTheDomainOnly() {
        return arrow("aws", "sqlite", "testkit", "shell");
    }

    ArchRule sqliteKnowsTheDomainOnly() {
        return arrow("sqlite", "aws", "testkit", "shell");
    }

    ArchRule testkitKnowsTheDomainOnly() {
        return arrow("testkit", "aws", "sqlite", "shell");
    }

    ArchRule guiceInBootOnly() {
        return library("Guice", in("shell.boot"), "com.google.inject..", "jakarta.inject..", "javax.inject..");
    }

    ArchRule sdkInAwsOnly() {
        return library("the AWS SDK", in("aws"), "software.amazon..");
    }

    ArchRule sqlInSqliteOnly() {
        return library("SQL", in("sqlite"), "java.sql..", "javax.sql..", "org.sqlite..");
    }

    ArchRule jlineInShellOnly() {
        return library("JLine", in("shell"), "org.jline..");
    }

    ArchRule micrometerInAwsAndShellOnly() {
        return noClasses()
                .that(not(resideInAnyPackage(in("aws"), in("shell"))).and(resideInAPackage(root + "..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..");
    }

    ArchRule testLibrariesInContractsOnly() {
        return library("test libraries", in("testkit.contract"), "org.junit..", "org.assertj..");
    }

    ArchRule portsAreInterfaces() {
        return classes()
                .that()
                .resideInAPackage(in("domain.port"))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotRecords()
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beInterfaces();
    }

    ArchRule useCasesAreFinal() {
        return classes()
                .that()
                .resideInAnyPackage(in("domain.scan"), in("domain.query"), in("domain.filter"))
                .and()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL);
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

    private ArchRule arrow(String from, String... never) {
        String[] targets = new String[never.length];
        for (int i = 0; i < never.length; i++) {
            targets[i] = in(never[i]);
        }
        return noClasses()
                .that()
                .resideInAPackage(in(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(targets);
    }

    private ArchRule library(String name, String home, String... packages) {
        return noClasses()
                .that(not(resideInAPackage(home)).and(resideInAPackage(root + "..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(name + " belongs to " + home);
    }

    private String in(String place) {
        return root + "." + place + "..";
    }
}

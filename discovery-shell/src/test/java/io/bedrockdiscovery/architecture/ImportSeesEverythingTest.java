package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule about a package that does not exist passes silently; so every package that the rules name must exist. */
final class ImportSeesEverythingTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.bedrockdiscovery");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain.model",
                "domain.knowledge",
                "domain.port",
                "domain.spi",
                "domain.scan",
                "domain.query",
                "domain.filter",
                "aws",
                "sqlite",
                "testkit.fake",
                "testkit.contract",
                "shell",
                "shell.boot"
            })
    void packageExists(String place) {
        assertThat(HOUSE).anyMatch(each -> each.getPackageName().equals("io.bedrockdiscovery." + place));
    }
}

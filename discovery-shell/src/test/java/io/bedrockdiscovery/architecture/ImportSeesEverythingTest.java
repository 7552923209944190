package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule about a package that does not exist passes silently, so every package that the rules name must exist. */
final class ImportSeesEverythingTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.bedrockdiscovery");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws",
                "aws.internal.call",
                "sqlite",
                "mcp",
                "application.session",
                "testkit.fake",
                "testkit.contract",
                "shell.boot",
                "shell.cli",
                "shell.command",
                "shell.argument",
                "shell.output",
                "shell.terminal"
            })
    void packageThatARuleNames_exists(String place) {
        assertThat(HOUSE).anyMatch(each -> each.getPackageName().equals("io.bedrockdiscovery." + place));
    }

    @Test
    void roomsOfTheDomain_areThoseOfTheRules() {
        Set<String> rooms = HOUSE.stream()
                .map(each -> each.getPackageName())
                .filter(name -> name.startsWith("io.bedrockdiscovery.domain."))
                .map(name -> name.substring("io.bedrockdiscovery.domain.".length()))
                .collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(HouseRules.DOMAIN_ROOMS.keySet());
    }
}

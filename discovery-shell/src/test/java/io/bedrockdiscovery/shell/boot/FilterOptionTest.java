package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters as users ask for them: built in, from their settings, from their plugins. */
final class FilterOptionTest {
    private static final Path EXAMPLE =
            Path.of("..", "discovery-testkit", "src", "test", "resources", "example-plugin");

    @TempDir
    private Path configuration;

    @TempDir
    private Path elsewhere;

    @Test
    void filtersApplyOneAfterTheOther() {
        TypedLine typed =
                type("models", "--filter", "provider:Amazon", "--filter=modality:out:VIDEO", "--output", "csv");

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("amazon.nova-reel-v1:0").doesNotContain("anthropic", "amazon.nova-pro");
    }

    @Test
    void theMappingIsFilteredToo() {
        TypedLine typed = type("mapping", "--filter", "supported:strict,amazon.nova-micro-v1:0");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("\"modelId\":\"amazon.nova-micro-v1:0\"", "referencedByInstanceProfiles")
                .doesNotContain("\"modelId\":\"amazon.nova-pro-v1:0\"");
    }

    @Test
    void aFilterThatCannotBeUsedIsOneLine() {
        assertThat(type("models", "--filter", "nope"))
                .isEqualTo(new TypedLine(
                        2,
                        "",
                        "discovery: there is no filter 'nope'; there are access, lifecycle, modality, provider,"
                                + " streaming, supported\n"));
        assertThat(type("mapping", "--filter", "streaming:maybe"))
                .isEqualTo(new TypedLine(
                        2, "", "discovery: filter streaming: write streaming, streaming:yes or streaming:no\n"));
    }

    @Test
    void aPluginIsFoundWhereUsersPutIt() throws IOException {
        PluginJar.pack(EXAMPLE, directory("plugins").resolve("example.jar"));

        TypedLine typed = type("models", "--filter", "long-context:200", "--output", "csv");

        assertThat(typed.code()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("amazon.nova-pro-v1:0:300k").doesNotContain("amazon.nova-pro-v1:0:24k");
    }

    @Test
    void aPluginIsFoundWhereTheOptionSays() throws IOException {
        PluginJar.pack(EXAMPLE, elsewhere.resolve("example.jar"));

        assertThat(type("models", "--plugins", elsewhere.toString(), "--filter", "long-context:200")
                        .code())
                .isZero();
    }

    @Test
    void aBrokenPluginIsAWarning() throws IOException {
        Files.writeString(elsewhere.resolve("broken.jar"), "no jar");
        String plugins = elsewhere.toString();

        TypedLine without = type("models", "--plugins", plugins);
        TypedLine with = type("models", "--plugins", plugins, "--filter", "streaming");
        TypedLine missing = type("models", "--plugins", plugins, "--filter", "broken");

        assertThat(without.code()).isZero();
        assertThat(without.err())
                .startsWith("warning: plugin jar broken.jar cannot be loaded")
                .hasLineCount(1);
        assertThat(with.code()).isZero();
        assertThat(with.err()).isEqualTo(without.err());
        assertThat(missing.code()).isEqualTo(2);
    }

    @Test
    void aNamedDirectoryHasToBeThere() {
        TypedLine typed = type("regions", "--plugins", elsewhere.resolve("none").toString());

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("there is no directory").hasLineCount(1);
    }

    @Test
    void supportedModelsComeFromTheSettings() throws IOException {
        Path settings = directory("").resolve("config.properties");
        Files.writeString(settings, "supported.models = amazon.nova-micro-v1:0, amazon.nova-pro-v1:0\n");

        assertThat(type("models", "--filter", "supported:strict", "--region", "eu-west-1", "--output", "csv")
                        .out())
                .hasLineCount(3)
                .contains("amazon.nova-micro-v1:0", "amazon.nova-pro-v1:0");
    }

    @Test
    void settingsThatCannotBeReadAreOneLine() throws IOException {
        Files.writeString(directory("").resolve("config.properties"), "supported.models = amazon nova\n");

        TypedLine other = type("models", "--filter", "streaming");
        TypedLine supported = type("models", "--filter", "supported");

        assertThat(other.code()).isZero();
        assertThat(other.err())
                .contains("'amazon nova', which is not a model's id")
                .hasLineCount(1);
        assertThat(supported.code()).isEqualTo(2);
    }

    @Test
    void helpExplainsTheFilters() throws IOException {
        PluginJar.pack(EXAMPLE, directory("plugins").resolve("example.jar"));

        assertThat(type("help", "models").out()).contains("Filters:", "  streaming ", "  long-context ");
        assertThat(type("mapping", "--help").out()).contains("Filters:", "supported:ID");
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(
                configuration.resolve("bedrock-discovery").resolve(name));
    }

    private TypedLine type(String... words) {
        try (Desk desk = Desk.offline(configuration)) {
            return desk.run(List.of(words));
        }
    }
}

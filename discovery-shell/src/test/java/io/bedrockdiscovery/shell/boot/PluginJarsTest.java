package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.testkit.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests jars as users drop them into the plugin directory: the example, and everything that can be wrong with one. */
final class PluginJarsTest {
    private static final Path EXAMPLE =
            Path.of("..", "discovery-testkit", "src", "test", "resources", "example-plugin");

    @TempDir
    private Path source;

    @TempDir
    private Path plugins;

    private final FilterRegistry registry = FilterRegistry.withBuiltIns(List.of());

    @Test
    void examplePlugin_worksWhenItIsDroppedIn() throws IOException {
        PluginJar.pack(EXAMPLE, plugins.resolve("example.jar"));

        assertThat(load()).isEmpty();
        assertThat(registry.factories()).containsKeys("long-context", "supported");
        assertThat(registry.create("long-context:100")).isNotNull();
    }

    @Test
    void jars_haveClassLoadersOfTheirOwn() throws IOException {
        jar("a.jar", "com.example.Same", plugin("Same", "return List.of(" + factory("one") + ");"));
        jar("b.jar", "com.example.Same", plugin("Same", "return List.of(" + factory("two") + ");"));

        assertThat(load()).isEmpty();
        assertThat(registry.factories().get("one").getClass().getClassLoader())
                .isNotSameAs(registry.factories().get("two").getClass().getClassLoader());
    }

    @Test
    void nameOfAnEarlierJarsFilter_isRefused() throws IOException {
        jar("a.jar", "com.example.First", plugin("First", "return List.of(" + factory("one") + ");"));
        jar("b.jar", "com.example.Second", plugin("Second", "return List.of(" + factory("one") + ");"));

        assertThat(load())
                .containsExactly("plugin jar b.jar is left out: plugin com.example.Second adds a filter 'one', but"
                        + " another filter has that name");
        assertThat(registry.factories().get("one").getClass().getName()).startsWith("com.example.First");
    }

    @Test
    void pluginThatThrows_isLeftOut_andTheOthersStay() throws IOException {
        jar("a.jar", "com.example.Bad", plugin("Bad", "throw new IllegalStateException(\"no\\nlicence\");"));
        jar("b.jar", "com.example.Empty", plugin("Empty", "return List.of();"));
        jar("c.jar", "com.example.Good", plugin("Good", "return List.of(" + factory("good") + ");"));

        assertThat(load())
                .containsExactly(
                        "plugin jar a.jar is left out: plugin com.example.Bad failed: no licence",
                        "plugin jar b.jar is left out: plugin com.example.Empty adds nothing");
        assertThat(registry.factories()).containsKey("good");
    }

    @Test
    void pluginThatCannotBeMade_isLeftOut() throws IOException {
        jar(
                "a.jar",
                "com.example.Static",
                plugin("Static", "static int zero; static { zero = 1 / zero; }", "return null;"));
        jar(
                "b.jar",
                "com.example.Thrower",
                plugin("Thrower", "{ if (true) throw new IllegalStateException(\"not now\"); }", "return null;"));
        jar("c.jar", "com.example.Missing", "");
        jar("d.jar", "java.lang.String", "");

        assertThat(load())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("plugin jar a.jar cannot be loaded: "),
                        line -> assertThat(line).isEqualTo("plugin jar b.jar cannot be loaded: not now"),
                        line -> assertThat(line)
                                .startsWith("plugin jar c.jar cannot be loaded: ")
                                .contains("not found"),
                        line -> assertThat(line).startsWith("plugin jar d.jar cannot be loaded: "));
    }

    @Test
    void fileThatIsNoJarOrHasNoPlugin_isRefused() throws IOException {
        Files.writeString(plugins.resolve("a.jar"), "not a jar");
        Files.writeString(source.resolve("readme.txt"), "nothing here");
        PluginJar.pack(source, plugins.resolve("b\u001b.jar"));
        Files.createDirectory(plugins.resolve("c.jar"));
        Files.writeString(plugins.resolve("readme.txt"), "no jar either");

        assertThat(load())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("plugin jar a.jar cannot be loaded: "),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "plugin jar b\uFFFD.jar cannot be loaded: META-INF/services names no plugin"),
                        line -> assertThat(line).startsWith("plugin jar c.jar cannot be loaded: "));
    }

    @Test
    void jarThatOthersCanWrite_isNotRun() throws IOException {
        PluginJar.pack(EXAMPLE, plugins.resolve("example.jar"));
        Files.setPosixFilePermissions(plugins.resolve("example.jar"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(load())
                .containsExactly("plugin jar example.jar cannot be loaded: other users can write to it; run chmod go-w"
                        + " on it");

        Files.setPosixFilePermissions(plugins.resolve("example.jar"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(plugins, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(load())
                .singleElement()
                .asString()
                .startsWith("plugin jar example.jar cannot be loaded: other users can write to its directory");
        assertThat(registry.factories()).doesNotContainKey("long-context");
    }

    @Test
    void jarOfAnotherUser_orInTheirDirectory_isNotRun() throws IOException {
        Path jar = PluginJar.pack(EXAMPLE, plugins.resolve("example.jar"));
        assumeTrue((Integer) Files.getAttribute(jar, "unix:uid") == 0, "only root can give a file away");
        Files.setAttribute(jar, "unix:uid", 12_345);

        assertThat(load()).containsExactly("plugin jar example.jar cannot be loaded: it belongs to another user");

        Files.setAttribute(jar, "unix:uid", 0);
        Files.setAttribute(plugins, "unix:uid", 12_345);
        assertThat(load())
                .containsExactly("plugin jar example.jar cannot be loaded: its directory belongs to another user");
        assertThat(registry.factories()).doesNotContainKey("long-context");
    }

    @Test
    void directory_needNotExist() throws IOException {
        assertThat(PluginJars.load(plugins.resolve("none"), registry)).isEmpty();

        Path file = Files.writeString(plugins.resolve("file"), "");
        assertThat(PluginJars.load(file, registry))
                .singleElement()
                .asString()
                .startsWith("the plugin directory ")
                .contains("cannot be read");
    }

    private List<String> load() {
        List<String> lines = PluginJars.load(plugins, registry);
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
        return lines;
    }

    private void jar(String name, String service, String code) throws IOException {
        Path root = Files.createDirectory(source.resolve(name));
        Path services = root.resolve(PluginJar.SERVICE);
        Files.createDirectories(services.getParent());
        Files.writeString(services, service + "\n");
        if (!code.isEmpty()) {
            Files.writeString(root.resolve(service.substring(service.lastIndexOf('.') + 1) + ".java"), code);
        }
        PluginJar.pack(root, plugins.resolve(name));
    }

    private static String plugin(String name, String body) {
        return plugin(name, "", body);
    }

    private static String plugin(String name, String members, String body) {
        return """
                package com.example;
                import io.bedrockdiscovery.domain.spi.*;
                import java.util.List;
                public final class %s implements DiscoveryPlugin {
                    %s
                    @Override public List<FilterFactory> filterFactories() { %s }
                }
                """.formatted(name, members, body);
    }

    private static String factory(String name) {
        return """
                new FilterFactory() {
                    @Override public String name() { return "%s"; }
                    @Override public String description() { return "of a test"; }
                    @Override public DiscoveryFilter create(List<String> arguments) { return region -> region; }
                }""".formatted(name);
    }
}

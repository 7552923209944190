package io.bedrockdiscovery.domain.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.plugin.PluginJar;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plugin, compiled from source, packed as a jar and found by {@link ServiceLoader} in that jar alone. */
final class DiscoveryPluginTest {
    @TempDir
    private Path directory;

    private URLClassLoader jar;
    private FilterRegistry registry;

    @BeforeEach
    void load() throws IOException {
        Path packed = PluginJar.pack(Path.of("src/test/resources/example-plugin"), directory.resolve("example.jar"));
        jar = new URLClassLoader(new URL[] {packed.toUri().toURL()}, DiscoveryPlugin.class.getClassLoader());
        registry = FilterRegistry.withBuiltIns(List.of());
        ServiceLoader.load(DiscoveryPlugin.class, jar).forEach(registry::add);
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void plugin_addsItsFilterToTheBuiltInOnes() {
        assertThat(registry.factories())
                .containsKeys("supported", "long-context")
                .extractingByKey("long-context")
                .satisfies(factory -> {
                    assertThat(factory.getClass().getClassLoader()).isSameAs(jar);
                    assertThat(factory.suggestions()).containsExactly("100", "200");
                });
    }

    @Test
    void filterOfThePlugin_filtersTheSampleWorld() {
        DiscoveryFilter filter = registry.create(List.of("long-context:100", "provider:amazon"));

        Catalog shown = WorldCatalogs.SAMPLE.showing(filter::apply);

        assertThat(shown.regionsByModel().keySet())
                .contains(new ModelId("amazon.nova-pro-v1:0:300k"), new ModelId("amazon.nova-premier-v1:0:1000k"))
                .allSatisfy(id -> assertThat(id.value()).matches("amazon\\..*:[0-9]{3,}k"));
    }

    @Test
    void badArguments_areRefusedInThePluginsWords() {
        assertThatThrownBy(() -> registry.create("long-context:many"))
                .isInstanceOf(FilterException.class)
                .hasMessage("filter long-context: say how many thousand tokens, such as long-context:100");
    }
}

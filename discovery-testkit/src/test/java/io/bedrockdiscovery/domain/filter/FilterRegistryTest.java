package io.bedrockdiscovery.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registration of plugins; a fault of a plugin costs that plugin alone and one line. */
final class FilterRegistryTest {
    private static final CatalogRegion REGION =
            WorldCatalogs.SAMPLE.regions().values().iterator().next();

    private final FilterRegistry registry = new FilterRegistry();

    record Plugin(Supplier<List<FilterFactory>> factories) implements DiscoveryPlugin {
        @Override
        public List<FilterFactory> filterFactories() {
            return factories.get();
        }
    }

    record Factory(String name, Function<List<String>, DiscoveryFilter> made) implements FilterFactory {
        @Override
        public String description() {
            return "of a test";
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            return made.apply(arguments);
        }
    }

    static Stream<RuntimeException> problems() {
        return Stream.of(new IllegalStateException("no\nconfiguration \u001b[31mat all"), new NullPointerException());
    }

    @Test
    void arguments_areStrippedAndEmptyOnesDropped() {
        add(new Factory("echo", arguments -> {
            throw new IllegalArgumentException(String.join("|", arguments));
        }));

        refused(() -> registry.create("echo: a:0 ,,b"), "filter echo: a:0|b");
        refused(() -> registry.create("echo:"), "filter echo: ");
        refused(() -> registry.create("echo"), "filter echo: ");
    }

    @Test
    void argumentsThatNoModelBears_areTold_ofBuiltInFiltersWithAVocabulary() {
        registry.add(new BuiltInFilters(List.of()));
        add(keeping("mine"));

        assertThat(registry.unknownValues(
                        List.of("provider:antropic,amazon", "mine:x", "provider", "nothing:x", "supported", "id:zz"),
                        List.of(FoundationModelBuilder.novaPro().build())))
                .extracting(UnknownValue::explain)
                .containsExactly("no known model has the provider 'antropic'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "1st", "two words", "a--b", "a-", "a:b", "naïve", "x\u001b[2J"})
    void badName_isRefused(String name) {
        refused(() -> add(keeping(name)), "calls a filter '");
        assertThat(registry.factories()).isEmpty();
    }

    @Test
    void takenName_refusesTheWholePlugin() {
        registry.add(new BuiltInFilters(List.of()));
        int before = registry.factories().size();

        refused(
                () -> add(keeping("mine"), keeping("supported")),
                "adds a filter 'supported', but another filter has that name");
        refused(() -> add(keeping("mine"), keeping("mine")), "adds a filter 'mine', but another filter has that name");

        assertThat(registry.factories()).hasSize(before).doesNotContainKey("mine");
    }

    @Test
    void pluginThatAddsNothing_isRefused() {
        refused(this::add, "plugin " + Plugin.class.getName() + " adds nothing");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void pluginThatThrows_isRefused(RuntimeException problem) {
        refused(
                () -> registry.add(new Plugin(() -> {
                    throw problem;
                })),
                "plugin " + Plugin.class.getName() + " failed: ");
    }

    @Test
    void pluginWithMissingClasses_isRefused() {
        refused(
                () -> registry.add(new Plugin(() -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                })),
                "plugin " + Plugin.class.getName() + " failed: com/example/Missing");
    }

    @Test
    void pluginThatUsesUpItsStack_isRefused() {
        refused(
                () -> registry.add(new Plugin(() -> {
                    throw new StackOverflowError("too deep");
                })),
                "plugin " + Plugin.class.getName() + " failed: too deep");
    }

    @Test
    void nulls_areRefused() {
        refused(() -> registry.add(new Plugin(() -> null)), " failed: ");
        refused(() -> add(keeping(null)), " failed: ");
        add(new Factory("none", arguments -> null), new Factory("shows-none", arguments -> region -> null));
        refused(() -> registry.create("none"), "filter none: it returned null");
        refused(() -> registry.create("shows-none").apply(REGION), "filter shows-none failed: it returned null");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void filterThatThrows_isRefused(RuntimeException problem) {
        add(
                new Factory("made", arguments -> {
                    throw problem;
                }),
                new Factory("used", arguments -> region -> {
                    throw problem;
                }));

        refused(() -> registry.create("made:x"), "filter made: ");
        DiscoveryFilter used = registry.create(List.of("used"));
        refused(() -> used.apply(REGION), "filter used failed: ");
    }

    @Test
    void unknownFilter_isRefusedWithTheKnownOnes() {
        add(keeping("one"), keeping("two"));

        refused(() -> registry.create("three\u0007:x"), "there is no filter 'three\uFFFD'; there are one, two");
    }

    @Test
    void severalFilters_areAppliedInTurn() {
        add(keeping("all"), new Factory("empty", arguments -> region -> region.showing(model -> false)));
        CatalogRegion virginia =
                WorldCatalogs.SAMPLE.region(new Region("us-east-1")).orElseThrow();

        assertThat(registry.create(List.of()).apply(virginia)).isSameAs(virginia);
        assertThat(registry.create(List.of("all", "empty")).apply(virginia).models())
                .isEmpty();
        assertThat(virginia.models()).isNotEmpty();
    }

    private static Factory keeping(String name) {
        return new Factory(name, arguments -> region -> region);
    }

    private void add(FilterFactory... factories) {
        registry.add(new Plugin(() -> List.of(factories)));
    }

    private static void refused(ThrowingCallable work, String line) {
        assertThatThrownBy(work)
                .isInstanceOf(FilterException.class)
                .message()
                .contains(line)
                .doesNotContainPattern("\\p{Cntrl}");
    }
}

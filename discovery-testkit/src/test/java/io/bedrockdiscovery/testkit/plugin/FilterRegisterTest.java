package io.bedrockdiscovery.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.filter.BuiltInFilters;
import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegister;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a plugin does wrong costs that plugin alone, and one line. */
final class FilterRegisterTest {
    private static final RegionKnowledge REGION =
            Catalogs.SAMPLE.regions().values().iterator().next();

    private final FilterRegister register = new FilterRegister();

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
    void aFilterGetsItsArgumentsStrippedAndWithoutEmptyOnes() {
        add(new Factory("echo", arguments -> {
            throw new IllegalArgumentException(String.join("|", arguments));
        }));

        refused(() -> register.create("echo: a:0 ,,b"), "filter echo: a:0|b");
        refused(() -> register.create("echo:"), "filter echo: ");
        refused(() -> register.create("echo"), "filter echo: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "1st", "two words", "a--b", "a-", "a:b", "naïve", "x\u001b[2J"})
    void aBadNameIsRefused(String name) {
        refused(() -> add(keeping(name)), "calls a filter '");
        assertThat(register.factories()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefusedWithTheWholePlugin() {
        register.add(new BuiltInFilters(List.of()));
        int before = register.factories().size();

        refused(() -> add(keeping("mine"), keeping("supported")), "adds a filter 'supported', which there is already");
        refused(() -> add(keeping("mine"), keeping("mine")), "adds a filter 'mine', which there is already");

        assertThat(register.factories()).hasSize(before).doesNotContainKey("mine");
    }

    @Test
    void aPluginThatAddsNothingIsRefused() {
        refused(this::add, "plugin " + Plugin.class.getName() + " adds nothing");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aPluginThatThrowsWhenAskedIsRefused(RuntimeException problem) {
        refused(
                () -> register.add(new Plugin(() -> {
                    throw problem;
                })),
                "plugin " + Plugin.class.getName() + " failed: ");
    }

    @Test
    void aPluginWhoseClassesAreMissingIsRefused() {
        refused(
                () -> register.add(new Plugin(() -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                })),
                "plugin " + Plugin.class.getName() + " failed: com/example/Missing");
    }

    @Test
    void nullsAreRefused() {
        refused(() -> register.add(new Plugin(() -> null)), " failed: ");
        refused(() -> add(keeping(null)), " failed: ");
        add(new Factory("none", arguments -> null), new Factory("shows-none", arguments -> region -> null));
        refused(() -> register.create("none"), "filter none: it gave nothing");
        refused(() -> register.create("shows-none").apply(REGION), "filter shows-none failed: it gave nothing");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aFilterThatThrowsWhenMadeOrUsedIsRefused(RuntimeException problem) {
        add(
                new Factory("made", arguments -> {
                    throw problem;
                }),
                new Factory("used", arguments -> region -> {
                    throw problem;
                }));

        refused(() -> register.create("made:x"), "filter made: ");
        DiscoveryFilter used = register.create(List.of("used"));
        refused(() -> used.apply(REGION), "filter used failed: ");
    }

    @Test
    void aFilterThatIsNotThereIsRefusedWithThoseThatAre() {
        add(keeping("one"), keeping("two"));

        refused(() -> register.create("three\u0007:x"), "there is no filter 'three\uFFFD'; there are one, two");
    }

    @Test
    void severalFiltersFollowOneAnother() {
        add(keeping("all"), new Factory("empty", arguments -> region -> region.showing(model -> false)));
        RegionKnowledge virginia =
                Catalogs.SAMPLE.region(new Region("us-east-1")).orElseThrow();

        assertThat(register.create(List.of()).apply(virginia)).isSameAs(virginia);
        assertThat(register.create(List.of("all", "empty")).apply(virginia).models())
                .isEmpty();
        assertThat(virginia.models()).isNotEmpty();
    }

    private static Factory keeping(String name) {
        return new Factory(name, arguments -> region -> region);
    }

    private void add(FilterFactory... factories) {
        register.add(new Plugin(() -> List.of(factories)));
    }

    private static void refused(ThrowingCallable work, String line) {
        assertThatThrownBy(work)
                .isInstanceOf(FilterException.class)
                .message()
                .contains(line)
                .doesNotContainPattern("\\p{Cntrl}");
    }
}

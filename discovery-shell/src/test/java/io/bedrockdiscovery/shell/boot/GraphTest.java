package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Binding;
import com.google.inject.ConfigurationException;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.util.Modules;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.shell.command.Discovery;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.shell.render.Screen;
import io.bedrockdiscovery.shell.terminal.TerminalWatch;
import io.bedrockdiscovery.sqlite.SqliteCatalogStore;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Guice puts together, with no network anywhere. */
final class GraphTest {
    /** What it means to be offline, and nothing else. */
    private static final Set<Key<?>> PORTS = Set.of(
            Key.get(CallerIdentity.class),
            Key.get(RegionSource.class),
            Key.get(ModelSource.class),
            Key.get(ProfileSource.class),
            Key.get(AccessSource.class),
            Key.get(LatencyProbe.class),
            Key.get(RegionFanOut.class),
            Key.get(Freshness.class));

    @TempDir
    private Path directory;

    @Test
    void offlineEverythingButThePortsIsTheVerySameClass() {
        try (World aws = aws();
                World offline = offline()) {
            Set<Key<?>> shared = keys(aws);
            shared.retainAll(keys(offline));
            Set<Key<?>> only = keys(aws);
            only.addAll(keys(offline));
            only.removeAll(shared);

            assertThat(only).containsExactly(Key.get(AwsBedrock.class));
            shared.removeAll(PORTS);
            assertThat(shared).contains(Key.get(ModelDiscovery.class), Key.get(Stores.class), Key.get(Clock.class));
            for (Key<?> key : shared) {
                assertThat(type(offline, key)).as("%s", key).isSameAs(type(aws, key));
            }
        }
    }

    @Test
    void thePortsAreOthers() {
        try (World aws = aws();
                World offline = offline()) {
            for (Key<?> port : PORTS) {
                if (port.equals(Key.get(Freshness.class))) {
                    assertThat(offline.injector().getInstance(Freshness.class)).isEqualTo(Freshness.FOREVER);
                } else {
                    assertThat(type(offline, port)).as("%s", port).isNotSameAs(type(aws, port));
                }
            }
        }
    }

    @Test
    void theStoreIsOfTheSameClassInAnotherPlace() {
        try (World aws = aws();
                World offline = offline()) {
            Stores real = aws.injector().getInstance(Stores.class);
            Stores own = offline.injector().getInstance(Stores.class);

            assertThat(real.catalog()).isInstanceOf(SqliteCatalogStore.class);
            assertThat(own.catalog()).isInstanceOf(SqliteCatalogStore.class);
            assertThat(own.catalog().summary().place())
                    .isNotEqualTo(real.catalog().summary().place());
        }
    }

    @Test
    void everyCommandCanBeMade() {
        try (World aws = aws()) {
            assertThat(Discovery.parts())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(part -> assertThat(aws.create(part)).isInstanceOf(part));
        }
    }

    @Test
    void toMakeACommandOpensNothing() {
        try (World aws = aws()) {
            for (Class<?> part : Discovery.parts()) {
                aws.injector().getInstance(part);
            }
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void nothingIsBoundByAccident() {
        try (World aws = aws()) {
            assertThatThrownBy(() -> aws.injector().getInstance(Unbound.class))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Explicit bindings are required");
        }
    }

    static final class Unbound extends AbstractModule {}

    private World aws() {
        Setup setup = Setup.of(
                new Options(),
                new Places(
                        name -> name.equals("BEDROCK_DISCOVERY_CACHE")
                                ? directory.resolve("catalog.db").toString()
                                : null,
                        directory));
        return World.on(Modules.combine(new AwsModule(setup), new FiltersModule(setup)), watch());
    }

    private World offline() {
        Setup setup = Setup.of(new Options(), new Places(name -> null, directory));
        return World.on(Modules.combine(new OfflineModule(Clock.systemUTC()), new FiltersModule(setup)), watch());
    }

    private static ScanWatch watch() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new TerminalWatch(new Screen(nowhere, nowhere, false, false, false, () -> 80));
    }

    private static Set<Key<?>> keys(World world) {
        Injector injector = world.injector();
        return injector.getBindings().values().stream()
                .map(Binding::getKey)
                .filter(key -> !key.getTypeLiteral().getRawType().getName().startsWith("com.google.inject."))
                .filter(key -> !key.getTypeLiteral().getRawType().getName().startsWith("java.util.logging."))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()))));
    }

    private static Class<?> type(World world, Key<?> key) {
        return world.injector().getInstance(key).getClass();
    }
}

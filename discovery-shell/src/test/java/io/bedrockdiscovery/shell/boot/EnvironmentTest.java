package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Binding;
import com.google.inject.ConfigurationException;
import com.google.inject.Key;
import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.ConfiguredRegion;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.SessionEnvironment;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.scan.CatalogMemory;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Tests the objects that Guice puts together, without a network. */
final class EnvironmentTest {
    /** The bindings that differ offline. The store differs by its place, and the sources by their components. */
    private static final Set<Key<?>> PORTS = Set.of(
            Key.get(AccountStore.class),
            Key.get(RegionFanOut.class),
            Key.get(Freshness.class),
            Key.get(ConfiguredRegion.class));

    @TempDir
    private Path directory;

    private final Closer environments = new Closer();

    @AfterEach
    void close() {
        environments.close();
    }

    @Test
    void everythingButThePorts_isTheVerySameClassOffline() {
        Environment aws = aws();
        Environment offline = offline();
        Set<Key<?>> shared = keys(aws);
        shared.retainAll(keys(offline));
        Set<Key<?>> only = keys(aws);
        only.addAll(keys(offline));
        only.removeAll(shared);

        assertThat(only).containsExactlyInAnyOrder(Key.get(AwsBedrock.class), Key.get(SharedStore.class));
        shared.removeAll(PORTS);
        assertThat(shared)
                .containsExactlyInAnyOrder(
                        Key.get(BedrockDiscovery.class),
                        Key.get(BedrockSources.class),
                        Key.get(CatalogMemory.class),
                        Key.get(Clock.class),
                        Key.get(Closer.class),
                        Key.get(CompletionCatalog.class),
                        Key.get(SessionEnvironment.class),
                        Key.get(LoadedFilters.class),
                        Key.get(SessionMeters.class),
                        Key.get(SessionServices.class),
                        Key.get(StoreSet.class));
        for (Key<?> key : shared) {
            assertThat(type(offline, key)).as("%s", key).isSameAs(type(aws, key));
        }
    }

    @Test
    void ports_areOthersOffline() throws ReflectiveOperationException {
        Environment aws = aws();
        Environment offline = offline();
        BedrockSources real = aws.injector().getInstance(BedrockSources.class);
        BedrockSources sample = offline.injector().getInstance(BedrockSources.class);

        assertThat(BedrockSources.class.getRecordComponents()).hasSize(8);
        for (RecordComponent port : BedrockSources.class.getRecordComponents()) {
            assertThat(port.getAccessor().invoke(sample).getClass())
                    .as(port.getName())
                    .isNotSameAs(port.getAccessor().invoke(real).getClass());
        }
        assertThat(type(offline, Key.get(RegionFanOut.class))).isNotSameAs(type(aws, Key.get(RegionFanOut.class)));
        assertThat(aws.injector().getInstance(Freshness.class)).isEqualTo(Freshness.DEFAULT);
        assertThat(offline.injector().getInstance(Freshness.class)).isEqualTo(Freshness.FOREVER);
    }

    @Test
    void store_isOfTheSameClassInAnotherPlaceOffline() {
        StoreSet real = aws().injector().getInstance(StoreSet.class);
        StoreSet own = offline().injector().getInstance(StoreSet.class);

        assertThat(real.store()).isInstanceOf(SqliteStore.class);
        assertThat(own.store()).isInstanceOf(SqliteStore.class);
        assertThat(real.store().summary().place())
                .isEqualTo(directory.resolve("catalog.db").toString());
        assertThat(own.store().summary().place())
                .isNotEqualTo(real.store().summary().place());
    }

    @Test
    void services_areSharedByAllSessions_exceptForTheDiscovery() {
        Environment aws = aws();
        SessionServices services = aws.services();

        assertThat(aws.services()).isSameAs(services);
        assertThat(services.stores().get()).isSameAs(services.stores().get());
        assertThat(services.filters().get()).isSameAs(services.filters().get());
        assertThat(services.discovery().get()).isNotSameAs(services.discovery().get());
    }

    @Test
    void everyCommand_canBeMade_andOpensNothing() {
        Environment aws = aws();
        CommandLine root = new Interpreter(
                        options -> aws.services(),
                        options -> ScanMonitor.NONE,
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());

        assertThat(commands(root))
                .hasSizeGreaterThan(15)
                .allSatisfy(command -> assertThat(command.<Object>getCommand()).isNotNull());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void services_openNothing() {
        aws().services();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void classWithoutABinding_isRefused() {
        assertThatThrownBy(() -> aws().injector().getInstance(Unbound.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Explicit bindings are required");
    }

    static final class Unbound extends AbstractModule {}

    private Environment aws() {
        Map<String, String> variables = Map.of(
                "BEDROCK_DISCOVERY_CACHE", directory.resolve("catalog.db").toString());
        EnvironmentKey key = EnvironmentKey.of(new GlobalOptions(), new UserDirectories(variables::get, directory));
        return environments.add(Environment.of(key, SessionMeters::none, new AwsModule(key)));
    }

    private Environment offline() {
        EnvironmentKey key = EnvironmentKey.of(new GlobalOptions(), new UserDirectories(name -> null, directory));
        return environments.add(Environment.of(key, SessionMeters::none, new OfflineModule(Clock.systemUTC())));
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(EnvironmentTest::commands));
    }

    private static Set<Key<?>> keys(Environment environment) {
        return environment.injector().getBindings().values().stream()
                .map(Binding::getKey)
                .filter(key -> !rawName(key).startsWith("com.google.inject."))
                .filter(key -> !rawName(key).startsWith("java.util.logging."))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Key::toString))));
    }

    private static String rawName(Key<?> key) {
        return key.getTypeLiteral().getRawType().getName();
    }

    private static Class<?> type(Environment environment, Key<?> key) {
        return environment.injector().getInstance(key).getClass();
    }
}

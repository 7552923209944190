package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.FieldWorlds;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers about one model are the same from the part of the catalogue that a store reads for them as from all of it. */
final class NamedModelSelectorTest {
    private static final List<String> QUESTIONS = List.of(
            "show model %s", "resolve %s", "resolve %s --from eu-west-1 --residency eu", "best-region %s", "route %s");

    /** One of so many names, for a short form of the campaign. */
    private static final int SOME = 23;

    @TempDir
    private Path directory;

    private final Closer closer = new Closer();

    @AfterEach
    void close() {
        closer.close();
    }

    static Stream<World> worlds() {
        return Stream.of(SampleWorld.world(), FieldWorlds.names(), FieldWorlds.legacySonnet());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void someNames_haveTheSameAnswers(World world) {
        assertSameAnswers(partly(world), wholly(world), SOME);
    }

    @Test
    void someNames_haveTheSameAnswers_whereListsFail() {
        World world = SampleWorld.world();

        assertSameAnswers(failing(partly(world)), failing(wholly(world)), SOME);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    @Tag("campaign")
    void everyName_hasTheSameAnswers(World world) {
        assertSameAnswers(partly(world), wholly(world), 1);
    }

    @Test
    @Tag("campaign")
    void everyName_hasTheSameAnswers_whereListsFail() {
        World world = SampleWorld.world();

        assertSameAnswers(failing(partly(world)), failing(wholly(world)), 1);
    }

    @Test
    void partIsRead_unlessTheNameIsNotFound() {
        FakeEnvironment part = partly(SampleWorld.world());
        part.run("scan");

        assertThat(about(part, "nova-pro").isWhole()).isFalse();
        assertThat(about(part, "nova-pro").regionsByModel().keySet())
                .isNotEmpty()
                .allMatch(id -> id.value().startsWith("amazon."));
        assertThat(about(part, "nova-prx").isWhole()).isTrue();
    }

    private static Catalog about(FakeEnvironment environment, String name) {
        return environment
                .services()
                .discovery()
                .get()
                .cached(ScanRequest.everywhere().withAbout(name))
                .catalog();
    }

    private FakeEnvironment wholly(World world) {
        return closer.add(FakeEnvironment.of(world, new InMemoryStore()));
    }

    private FakeEnvironment partly(World world) {
        return closer.add(FakeEnvironment.of(world, closer.add(SqliteStore.open(directory.resolve("catalog.db")))));
    }

    private static FakeEnvironment failing(FakeEnvironment environment) {
        return environment
                .withModels("us-west-2", Behaviour.failing(Reason.ACCESS_DENIED))
                .withProfiles("eu-central-1", Behaviour.failing(Reason.THROTTLED))
                .failing("eu-west-1", Reason.TIMED_OUT);
    }

    private static void assertSameAnswers(FakeEnvironment part, FakeEnvironment whole, int step) {
        assertThat(part.run("scan").out()).isEqualTo(whole.run("scan").out());
        List<String> names = List.copyOf(names(whole));
        for (int i = 0; i < names.size(); i += step) {
            for (String question : QUESTIONS) {
                String line = question.formatted(names.get(i)) + " --cached --output json";
                assertThat(part.run(line)).as(line).isEqualTo(whole.run(line));
            }
        }
        String line = "resolve nova-pro";
        assertThat(part.run(line)).as(line).isEqualTo(whole.run(line));
    }

    private static Set<String> names(FakeEnvironment environment) {
        Catalog catalog = environment.services().discovery().get().catalog();
        Set<String> names = new TreeSet<>(List.of("claude", "nova", "nova-prx", "v1:0", "sonnet", "us.", "embed"));
        new ModelNameResolver(catalog)
                .vocabulary().stream().filter(name -> name.indexOf(' ') < 0).forEach(names::add);
        catalog.regions().values().stream().limit(2).forEach(region -> {
            region.models().stream().map(FoundationModel::modelArn).forEach(names::add);
            region.profiles().stream()
                    .map(InferenceProfile::inferenceProfileArn)
                    .forEach(names::add);
        });
        names.addAll(catalog.regionsByModel().keySet().stream()
                .flatMap(id -> Stream.of(id.base(), "bedrock/" + id, "us." + id, id + "9"))
                .toList());
        return names;
    }
}

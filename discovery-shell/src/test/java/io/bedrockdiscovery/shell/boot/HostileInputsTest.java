package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings and lines that are spoilt at random, and hostile names, never end in a bug and steer no terminal. */
final class HostileInputsTest {
    private static final List<Integer> CODES = List.of(0, 2, 3, 4, 5);
    private static final List<String> QUESTIONS = List.of(
            "scan --output json",
            "models",
            "regions --output csv",
            "mapping",
            "changes",
            "latency",
            "targets",
            "cache info",
            "best-region nova-pro",
            "show region us-east-1",
            "export -");
    private static final List<String> WORDS = List.of(
            "scan",
            "models",
            "show",
            "model",
            "profile",
            "region",
            "regions",
            "best-region",
            "resolve",
            "route",
            "mapping",
            "changes",
            "latency",
            "access",
            "cache",
            "info",
            "targets",
            "metrics",
            "help",
            "--from",
            "--region",
            "--via",
            "--residency",
            "--prefer",
            "--limit",
            "--filter",
            "--output",
            "json",
            "csv",
            "markdown",
            "table",
            "--since",
            "--iam",
            "--cached",
            "--quiet",
            "--refresh",
            "--deadline",
            "--concurrency",
            "--samples",
            "--provider",
            "nova-pro",
            "claude",
            "us-east-1",
            "eu-west-1",
            "a,b",
            "eu",
            "7d",
            "30s",
            "0",
            "-1",
            "99999999999",
            "",
            " ",
            "--",
            "-",
            "'",
            "\"",
            "\\",
            "*",
            "[1m]",
            "bedrock/",
            "arn:aws:bedrock:us-east-1::foundation-model/x",
            "arn:",
            ":",
            "::::::",
            "\u001b[31m",
            "\u0000",
            "\u202e",
            "\ud83d",
            "日本語",
            "lifecycle:ACTIVE",
            "provider:",
            "supported",
            "x:y:z",
            "--nope",
            "-o",
            "-q",
            "-r",
            "=",
            "--from=",
            "--output=json",
            "@file",
            "${x}",
            "%s",
            "$(x)");

    @TempDir
    Path home;

    private final Closer closer = new Closer();

    @AfterEach
    void close() {
        closer.close();
    }

    @Test
    void spoiltRecordings_areRefusedOrReplayed() throws IOException {
        replaySpoilt(300, 1);
    }

    @Test
    @Tag("campaign")
    void manySpoiltRecordings_areRefusedOrReplayed() throws IOException {
        replaySpoilt(5_000, 2);
    }

    @Test
    void randomLines_neverEndInABug() {
        runRandom(400, 3);
    }

    @Test
    @Tag("campaign")
    void manyRandomLines_neverEndInABug() {
        runRandom(20_000, 4);
    }

    @Test
    void hostileNames_comeBackFromARecording() throws IOException {
        Random random = new Random(5);
        World world = World.builder()
                .region("us-east-1", region -> {
                    for (int i = 0; i < 56; i++) {
                        region.model(FoundationModelBuilder.of("a.model-" + i)
                                .named(hostile(random), hostile(random))
                                .build());
                    }
                    return region;
                })
                .build();
        FakeEnvironment environment = closer.add(FakeEnvironment.of(world));
        Path file = home.resolve("recording.json");
        CommandResult models = environment.run("models --output json");
        assertThat(environment.run("export " + file).code()).isZero();

        CommandResult again = user().run("models --output json --replay " + file);
        assertThat(again.json().get("models")).isEqualTo(models.json().get("models"));
        assertThat(user().run("models --replay " + file).out()).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    }

    private static String hostile(Random random) {
        String text = random.ints(1 + random.nextInt(20), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return random.nextBoolean() ? text + "\ud83d" : "=cmd|' /C calc'!A0" + text + "</script>\u001b[2J";
    }

    private void replaySpoilt(int times, long seed) throws IOException {
        Path file = home.resolve("recording.json");
        FakeEnvironment environment = closer.add(FakeEnvironment.of(SmallWorld.WORLD));
        environment.run("targets");
        assertThat(environment.run("export " + file).code()).isIn(0, 3);
        ReplayMutations mutations = new ReplayMutations(seed, Files.readString(file));
        Random random = new Random(seed);
        CommandRunner user = user();
        for (int i = 0; i < times; i++) {
            String text = mutations.next();
            Files.writeString(file, text);
            String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            requireSound(user.run(question + " --replay " + file), question + " of recording " + i + ": " + text);
        }
    }

    private void runRandom(int times, long seed) {
        FakeEnvironment environment = closer.add(FakeEnvironment.of(SmallWorld.WORLD));
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            List<String> words = random.ints(1 + random.nextInt(6), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .toList();
            requireSound(environment.runner().run(words), "line " + i + ": " + words);
        }
    }

    private static void requireSound(CommandResult result, String what) {
        assertThat(result.code()).as("%s%n%s", what, result.err()).isIn(CODES);
        assertThat(result.err()).as(what).doesNotContain("a bug", "\u001b", "Exception");
        assertThat(result.out()).as(what).doesNotContain("\u001b", "\u202e");
    }

    private CommandRunner user() {
        return new CommandRunner(closer.add(new Environments(new UserDirectories(name -> null, home)))::services);
    }
}

package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that hostile names steer no terminal and come back from a recording, and that files of other users stay as they are. */
final class HostileInputsTest {
    @TempDir
    Path home;

    private final Closer closer = new Closer();

    @AfterEach
    void close() {
        closer.close();
    }

    @Test
    void hostileNames_comeBackFromARecording() {
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

    @Test
    void recordingOfAnotherUser_isReadAndStaysAsItIs() throws IOException {
        Path theirs = Files.createDirectory(home.resolve("theirs"));
        Path file = theirs.resolve("recording.json");
        FakeEnvironment environment = closer.add(FakeEnvironment.of(SampleWorld.world()));
        assertThat(environment.run("export " + file).code()).isZero();
        assumeTrue((Integer) Files.getAttribute(file, "unix:uid") == 0, "only root can give a file away");
        Files.setAttribute(file, "unix:uid", 65_534);
        Files.setAttribute(theirs, "unix:uid", 65_534);
        Object before = Files.getAttribute(file, "unix:ctime");

        assertThat(user().run("models --region us-east-1 --replay " + file).code())
                .isZero();

        assertThat(Files.getAttribute(file, "unix:ctime")).isEqualTo(before);
        assertThat(theirs.toFile().list()).hasSize(1);
    }

    private static String hostile(Random random) {
        String text = random.ints(1 + random.nextInt(20), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return random.nextBoolean() ? text + "\ud83d" : "=cmd|' /C calc'!A0" + text + "</script>\u001b[2J";
    }

    private CommandRunner user() {
        return new CommandRunner(closer.add(new Environments(new UserDirectories(name -> null, home)))::services);
    }
}

package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.boot.JsonEdit.Action;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Tests that a spoilt recording is replayed, or refused in one line, whatever its values and its bytes are. */
final class ReplayModuleProperties {
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
    private static final Closer CLOSER = new Closer();
    private static Path directory;
    private static byte[] whole;
    private static CommandRunner user;

    /** A text, of a byte for each character, that takes the place of other bytes. */
    record Splice(int start, int length, String text) {
        byte[] apply(byte[] before) {
            int from = start % (before.length + 1);
            int to = Math.min(from + length, before.length);
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            after.write(before, 0, from);
            after.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            after.write(before, to, before.length - to);
            return after.toByteArray();
        }
    }

    @BeforeContainer
    static void record() throws IOException {
        directory = Files.createTempDirectory("recordings");
        FakeEnvironment environment = CLOSER.add(FakeEnvironment.of(SmallWorld.WORLD));
        environment.run("targets");
        environment.run("export " + file());
        whole = Files.readAllBytes(file());
        Environments environments = CLOSER.add(new Environments(new UserDirectories(name -> null, directory)));
        user = new CommandRunner(environments::services);
    }

    @AfterContainer
    static void close() throws IOException {
        CLOSER.close();
        Files.deleteIfExists(file());
        Files.delete(directory);
    }

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void spoiltValues_areRefusedOrReplayed(@ForAll("edits") List<JsonEdit> edits, @ForAll("questions") String question)
            throws IOException {
        replay(edited(edits), question);
    }

    @Property(tries = 150, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void spoiltBytes_areRefusedOrReplayed(@ForAll("splices") List<Splice> splices, @ForAll("questions") String question)
            throws IOException {
        replay(spliced(splices), question);
    }

    @Tag("campaign")
    @Property(tries = 5_000)
    void anySpoiltValues_areRefusedOrReplayed(
            @ForAll("edits") List<JsonEdit> edits, @ForAll("questions") String question) throws IOException {
        replay(edited(edits), question);
    }

    @Tag("campaign")
    @Property(tries = 5_000)
    void anySpoiltBytes_areRefusedOrReplayed(
            @ForAll("splices") List<Splice> splices, @ForAll("questions") String question) throws IOException {
        replay(spliced(splices), question);
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(QUESTIONS);
    }

    @Provide
    Arbitrary<List<JsonEdit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 40)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.of(Action.class),
                        Arbitraries.integers().between(0, JsonEdit.EXTREMES.size() - 1))
                .as(JsonEdit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Splice>> splices() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, whole.length).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, whole.length)),
                        Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(4))
                .as(Splice::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static byte[] edited(List<JsonEdit> edits) throws IOException {
        Map<String, Object> values = Json.read(new ByteArrayInputStream(whole));
        edits.forEach(each -> each.apply(values));
        StringWriter text = new StringWriter();
        Json.write(Collections.unmodifiableMap(values), text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(List<Splice> splices) {
        byte[] bytes = whole;
        for (Splice each : splices) {
            bytes = each.apply(bytes);
        }
        return bytes;
    }

    private static void replay(byte[] recording, String question) throws IOException {
        Files.write(file(), recording);
        SoundResult.requireOneLineIfRefused(user.run(question + " --replay " + file()));
    }

    private static Path file() {
        return directory.resolve("recording.json");
    }
}

package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.util.Modules;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.shell.render.Screen;
import io.bedrockdiscovery.shell.terminal.TerminalWatch;
import io.bedrockdiscovery.testkit.fake.InMemoryAccessStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was learnt is lost because it cannot be written, and what is not written is no success. */
final class FullDiskTest {
    @TempDir
    private Path home;

    @Test
    void whatCannotBeRememberedIsExported() {
        try (Desk desk = unwritable()) {
            TypedLine exported = desk.run("export " + home.resolve("recording.json") + " --output json");
            TypedLine totals = desk.run("scan --output json");

            assertThat(exported.code()).isZero();
            assertThat(exported.err()).contains(UnwritableStore.MESSAGE);
            assertThat(exported.json().get("regions"))
                    .isEqualTo(totals.list("regions").size());
        }
    }

    @Test
    void whatCannotBeRememberedIsNotComparedAndThatIsSaid() {
        try (Desk desk = unwritable()) {
            TypedLine changes = desk.run("changes");

            assertThat(changes.code()).isEqualTo(3);
            assertThat(changes.err()).contains("could not be remembered");
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNoSuccess() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        Screen screen = new Screen(
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        Setup setup = Setup.of(new Options(), new Places(variable -> null, home));
        try (World world = World.on(
                Modules.combine(new OfflineModule(Clock.systemUTC()), new FiltersModule(setup)),
                new TerminalWatch(screen))) {
            int code = new Interpreter(options -> world, screen)
                    .run(List.of("models"), new Options())
                    .code();

            assertThat(code).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("discovery: the answer could not be written to standard output\n");
        }
    }

    private static Desk unwritable() {
        return Desk.offline(new AbstractModule() {
            @Override
            protected void configure() {
                bind(Stores.class)
                        .toInstance(new Stores(
                                new UnwritableStore(),
                                new InMemoryLatencyStore(),
                                new InMemoryAccessStore(),
                                List::of,
                                null));
            }
        });
    }
}

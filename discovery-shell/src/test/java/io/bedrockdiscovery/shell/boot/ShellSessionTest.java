package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person at a terminal, which is made of two streams. */
final class ShellSessionTest {
    private static final String TAB = "\t";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream echoed = new ByteArrayOutputStream();

    @Test
    void commandsAreCompleted() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(sit(seat, "regi" + TAB + "--out" + TAB + "js" + TAB + "\n"))
                    .isZero();
            assertThat(seat.out()).startsWith("{\"schemaVersion\":1,\"regions\":[");
        }
    }

    @Test
    void modelsAndRegionsAreCompletedFromMemory() throws IOException {
        SmallWorld world = SmallWorld.usual();
        try (Seat seat = new Seat(world)) {
            seat.type("scan");
            int calls = world.calls();

            assertThat(sit(seat, "show mod" + TAB + "anth" + TAB + "--regio" + TAB + "eu-w" + TAB + "\n"))
                    .isZero();
            assertThat(seat.out()).contains(SmallWorld.EU_SONNET, "region           eu-west-1");
            sit(seat, "scan --regions us-east-1,eu-w" + TAB + "\n");
            assertThat(seat.out()).contains("2 regions (2 known)");
            assertThat(world.calls()).isEqualTo(calls);
        }
    }

    @Test
    void anOpenQuoteGoesOnInTheNextLine() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(sit(seat, "show model 'Nova\n Pro'\n")).isEqualTo(5);
            assertThat(seat.err()).contains("no model known here is called 'Nova");
        }
    }

    @Test
    void theExitCodeIsTheLastCommands() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual().withModels("us-east-1", Behaviour.notOffered()))) {
            assertThat(sit(seat, "models\nshow model nope\n" + CTRL_D)).isEqualTo(5);
            assertThat(sit(seat, "show model nope\nregions\nexit\nscan --nonsense\n"))
                    .isZero();
        }
    }

    @Test
    void whatWasTypedIsRemembered() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            sit(seat, "regions\nexit\n");

            assertThat(directory.resolve("history")).content().contains("regions");
        }
    }

    private int sit(Seat seat, String typed) throws IOException {
        byte[] keys = typed.getBytes(StandardCharsets.UTF_8);
        try (Terminal terminal =
                new DumbTerminal("test", "ansi", new ByteArrayInputStream(keys), echoed, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(100, 30));
            return seat.sit(terminal, directory.resolve("history"));
        }
    }
}

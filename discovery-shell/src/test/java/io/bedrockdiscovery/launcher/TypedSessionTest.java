package io.bedrockdiscovery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import io.bedrockdiscovery.shell.training.AwsServer;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests sessions of the real shell at a real terminal, with AWS in this process. */
@EnabledOnOs(OS.LINUX)
final class TypedSessionTest {
    private static final int COLUMNS = 100;
    private static final int ROWS = 40;
    private static final int NARROW = 60;
    private static final String ENTER = "\r";
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String CTRL_L = "\f";
    private static final String CTRL_R = "\u0012";
    private static final String CTRL_U = "\u0015";
    /** The last answer is longer than a pipe holds, so that it is not written before its reader has gone. */
    private static final String SESSIONS = """
            trap : INT
            stty cols %d rows %d
            tty > tty
            bin/discovery
            echo "first session: $?"
            read -r key
            printf '\\033[H\\033[2J'
            bin/discovery
            echo "second session: $?"
            { bin/discovery mapping --offline; echo "in a pipe: $?" >&2; } | head -c 1
            """.formatted(COLUMNS, ROWS);

    private static final String PAGER = "head -2 | sed 's/^/page: /'; read -r key < /dev/tty; echo \"key $key\"";
    /** The text that is typed before Tab, and the line that stands there then. */
    private static final Map<String, String> COMPLETED = Map.of(
            "prof", "profiles",
            "show reg", "show region",
            "help best", "help best-region",
            "resolve nova --fr", "resolve nova --from",
            "route nova --from ap-n", "route nova --from ap-northeast-1",
            "scan --regions us-east-1,eu-n", "scan --regions us-east-1,eu-north-1",
            "show model anth", "show model " + SmallWorld.CLAUDE,
            "models -o js", "models -o json",
            "models --provider=anth", "models --provider=Anthropic",
            "show profile eu.", "show profile " + SmallWorld.EU_CLAUDE);

    @TempDir
    private Path home;

    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch held = new CountDownLatch(1);

    @Test
    void shell_isUsedAtATerminal() throws Exception {
        assumeThat(InstalledProgram.SCRIPT).exists();
        try (AwsServer aws = AwsServer.start(null, this::answer);
                TypedTerminal terminal = TypedTerminal.start(sessions(aws), COLUMNS, ROWS)) {
            awaitAnyPrompt(terminal);
            scanTellsWhatFailed(terminal);
            tabCompletes(terminal);
            ctrlCEndsAScan(terminal);
            pastedLinesAreCommands(terminal);
            longAnswerHasAPager(terminal);
            tableFollowsTheSize(terminal);
            terminal.type("help exit" + ENTER);
            terminal.await("Usage: discovery exit");
            awaitPrompt(terminal);
            terminal.type(CTRL_D);
            terminal.await("first session: 0");
            terminal.type(ENTER);
            historyIsKept(terminal);
            terminal.type("exit" + ENTER);
            terminal.await("second session: 0");
            String last = terminal.await("in a pipe: ");
            assertThat(last).contains("in a pipe: 141").doesNotContain("discovery: ", "xception");
        }
    }

    private void scanTellsWhatFailed(TypedTerminal terminal) throws Exception {
        terminal.type("scan" + ENTER);

        assertThat(awaitPrompt(terminal))
                .contains("9 of 10 regions answered", "ap-southeast-2  unknown", "access denied");
    }

    private void tabCompletes(TypedTerminal terminal) throws Exception {
        for (Map.Entry<String, String> each : COMPLETED.entrySet()) {
            clear(terminal);
            terminal.type(each.getKey() + TAB);
            terminal.await("> " + each.getValue());
            terminal.type(CTRL_U);
        }
    }

    private void ctrlCEndsAScan(TypedTerminal terminal) throws Exception {
        clear(terminal);
        held = new CountDownLatch(1);
        gate = new CountDownLatch(1);
        terminal.type("scan --refresh" + ENTER);
        held.await();
        terminal.await("waiting for");
        terminal.type(CTRL_C);
        String shown = terminal.await("what was known before stays as it was");
        gate.countDown();

        assertThat(shown).contains("Cancelled after");
        awaitPrompt(terminal);
    }

    private void pastedLinesAreCommands(TypedTerminal terminal) throws Exception {
        clear(terminal);
        String lines = IntStream.range(0, 10).mapToObj(i -> "nosuch" + i).collect(Collectors.joining("\r"));
        terminal.type("\u001b[200~" + lines + "\u001b[201~" + ENTER);

        String shown = terminal.await("unknown command 'nosuch9'");
        for (int i = 0; i < 10; i++) {
            assertThat(shown).contains("unknown command 'nosuch" + i + "'");
        }
    }

    private void longAnswerHasAPager(TypedTerminal terminal) throws Exception {
        clear(terminal);
        terminal.type("completion bash" + ENTER);
        terminal.await("page: # Completes the commands of discovery");
        terminal.type("x" + ENTER);
        terminal.await("key x");
    }

    private void tableFollowsTheSize(TypedTerminal terminal) throws Exception {
        clear(terminal);
        terminal.type("regions" + ENTER);
        terminal.await("LATENCY");
        resize(terminal, NARROW);
        clear(terminal);
        terminal.type("regions" + ENTER);

        List<String> shown = terminal.await("us-west-2").lines().toList();
        assertThat(shown).noneMatch(line -> line.contains("OBSERVED") && !line.contains("No room"));
        assertThat(shown).filteredOn(line -> line.startsWith("us-east-1 ")).hasSize(1);
        awaitPrompt(terminal);
        resize(terminal, COLUMNS);
        clear(terminal);
    }

    private void historyIsKept(TypedTerminal terminal) throws Exception {
        awaitAnyPrompt(terminal);
        terminal.type(UP);
        terminal.await("> help exit");
        terminal.type(CTRL_U + CTRL_R + "refr");
        terminal.await("scan --refresh");
        terminal.type(CTRL_C);
        clear(terminal);
    }

    /** Waits for the first prompt of a session, which tells of the cache only if that has been read by then. */
    private static void awaitAnyPrompt(TypedTerminal terminal) throws InterruptedException {
        terminal.await("a prompt", text -> text.endsWith(">"));
    }

    /** Waits for a prompt that tells of the account. */
    private static String awaitPrompt(TypedTerminal terminal) throws InterruptedException {
        String account = SmallWorld.WORLD.account();
        return terminal.await("a prompt", text -> text.matches("(?s).*\n?" + account + " aws, [^\n]*>"));
    }

    /** Leaves nothing on the screen but an empty prompt. */
    private static void clear(TypedTerminal terminal) throws Exception {
        // A key that is typed while a command still runs may mean something else.
        awaitAnyPrompt(terminal);
        terminal.type(CTRL_L);
        terminal.await(
                "an empty prompt", text -> text.endsWith(">") && text.lines().count() == 1);
    }

    private void resize(TypedTerminal terminal, int columns) throws Exception {
        terminal.resize(columns, ROWS);
        String tty = Files.readString(home.resolve("tty")).strip();
        new ProcessBuilder("stty", "-F", tty, "cols", String.valueOf(columns))
                .start()
                .waitFor();
    }

    private ProcessBuilder sessions(AwsServer aws) throws IOException {
        Path sessions = Files.writeString(home.resolve("sessions"), SESSIONS);
        ProcessBuilder builder = InstalledProgram.in(home).onTerminal("sh " + sessions);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL", aws.endpoints().get("aws.endpointUrlBedrock"),
                        "TERM", "xterm-256color",
                        "PAGER", PAGER));
        return builder;
    }

    private Answer answer(Request request) {
        if (!request.path().equals("/")) {
            held.countDown();
            await(gate);
            if (request.region().id().equals("ap-southeast-2")) {
                return new Answer(
                        403,
                        "application/json",
                        "{\"message\":\"not allowed\"}",
                        Map.of("x-amzn-ErrorType", "AccessDeniedException"));
            }
        }
        return AwsAnswers.of(SmallWorld.WORLD, request);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

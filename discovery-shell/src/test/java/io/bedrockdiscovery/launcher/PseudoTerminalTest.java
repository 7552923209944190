package io.bedrockdiscovery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the program as its launcher starts it on a terminal, which {@code script} plays. */
@EnabledOnOs(OS.LINUX)
final class PseudoTerminalTest {
    private static final int COLUMNS = 60;

    @TempDir
    private Path app;

    @Test
    void longAnswer_fitsTheTerminal_goesThroughThePager_andIsMarkedAsRecorded() throws Exception {
        assumeThat(InstalledProgram.SCRIPT).exists();

        List<String> shown =
                onTerminal("stty cols " + COLUMNS + " rows 24; PAGER='sed s/^/@/' bin/discovery models --offline");

        List<String> paged = shown.stream().filter(line -> line.startsWith("@")).toList();
        assertThat(paged).hasSizeGreaterThan(100).allMatch(line -> line.length() <= COLUMNS + 1);
        assertThat(paged.get(0)).matches("@\\d+ models in \\d+ regions.*");
        assertThat(shown).last().asString().matches("note: built-in sample of [0-9-]+, not your account");
    }

    private List<String> onTerminal(String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = InstalledProgram.in(app)
                .onTerminal(commands)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        // The terminal adds a carriage return to each line.
        return text.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

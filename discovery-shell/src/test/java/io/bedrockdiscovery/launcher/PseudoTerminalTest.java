package io.bedrockdiscovery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the program as its launcher starts it on a terminal, which {@code script} plays. */
@EnabledOnOs(OS.LINUX)
final class PseudoTerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final int COLUMNS = 60;

    @TempDir
    private Path app;

    @Test
    void longAnswer_fitsTheTerminal_goesThroughThePager_andIsMarkedAsRecorded() throws Exception {
        assumeThat(SCRIPT).exists();
        install();

        List<String> shown =
                onTerminal("stty cols " + COLUMNS + " rows 24; PAGER='sed s/^/@/' bin/discovery models --offline");

        List<String> paged = shown.stream().filter(line -> line.startsWith("@")).toList();
        assertThat(paged).hasSizeGreaterThan(100).allMatch(line -> line.length() <= COLUMNS + 1);
        assertThat(paged.get(0)).matches("@\\d+ models in \\d+ regions.*");
        assertThat(shown).last().asString().matches("note: built-in sample of [0-9-]+, not your account");
    }

    private List<String> onTerminal(String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", commands, "/dev/null")
                .directory(app.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NO_COLOR", "1");
        builder.environment().put("HOME", app.toString());
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

    /** Installs the launcher with a jar of this test's class path. */
    private void install() throws IOException {
        Path launcher = Files.createDirectories(app.resolve("bin")).resolve("discovery");
        Files.copy(Path.of("src/main/dist/bin/discovery"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        // A file in the place of the archives' directory: no training, which takes long.
        Files.createFile(app.resolve("archives"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.bedrockdiscovery.shell.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(app.resolve("discovery.jar")), manifest).close();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}

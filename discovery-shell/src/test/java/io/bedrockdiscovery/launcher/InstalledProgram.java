package io.bedrockdiscovery.launcher;

import io.bedrockdiscovery.shell.testing.DefaultSignals;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program in a directory of its own: the real launcher with the class path of this test, at home in this directory. */
final class InstalledProgram {
    /** A program that gives its command a terminal, and passes on what is typed and shown. */
    static final Path SCRIPT = Path.of("/usr/bin/script");

    private final Path home;

    private InstalledProgram(Path home) {
        this.home = home;
    }

    /** Installs the program. */
    static InstalledProgram in(Path home) throws IOException {
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("discovery");
        Files.copy(Path.of("src/main/dist/bin/discovery"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        // A file in the place of the archives' directory: no training, which takes long.
        Files.createFile(home.resolve("archives"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.bedrockdiscovery.shell.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(home.resolve("discovery.jar")), manifest).close();
        return new InstalledProgram(home);
    }

    /** Returns a process that runs commands of a shell on a terminal, {@code bin/discovery} among them. */
    ProcessBuilder onTerminal(String commands) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", commands, "/dev/null")
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("BEDROCK_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NO_COLOR", "1");
        builder.environment().put("HOME", home.toString());
        return DefaultSignals.of(builder);
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}

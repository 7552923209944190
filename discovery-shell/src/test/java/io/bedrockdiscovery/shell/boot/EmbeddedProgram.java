package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A program that is made of an example for embedders, and prints the {@code modelId} that it finds. */
final class EmbeddedProgram {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final int MOST_SECONDS = 120;

    private final Path directory;
    private final String source;

    /**
     * Creates a program.
     *
     * @param directory the directory to compile and to run it in
     * @param example imports, an empty line, and a block that ends with the scope of {@code modelId}
     */
    EmbeddedProgram(Path directory, String example) {
        int body = example.lastIndexOf(";\n\n") + 2;
        int end = example.lastIndexOf('}');
        this.directory = directory;
        this.source = example.substring(0, body)
                + "class Embedding { public static void main(String[] arguments) throws Exception {\n"
                + example.substring(body, end) + "System.out.println(modelId);\n" + example.substring(end) + "}}\n";
    }

    /** Compiles and runs the program with system properties, and returns its output. */
    String run(Map<String, String> properties) throws IOException, InterruptedException {
        compile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-cp", directory + System.getProperty("path.separator") + absoluteClassPath(), "Embedding"));
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().put("HOME", directory.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        assertThat(err).hasContent("");
        return Files.readString(out);
    }

    private void compile() throws IOException {
        Path file = Files.writeString(directory.resolve("Embedding.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-proc:none", "-d", directory.toString(), "-cp", CLASS_PATH);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    /** Returns the class path of this process with absolute paths, because the program runs in another directory. */
    private static String absoluteClassPath() {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : CLASS_PATH.split(separator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(separator, entries);
    }
}

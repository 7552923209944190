package io.bedrockdiscovery.testkit.plugin;

import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the source of a plugin against the running class path and packs it as a jar, as the plugin's own build would do.
 * Needs a JDK.
 */
public final class PluginJar {
    /** The file in a jar that names the plugins of the jar. */
    public static final String SERVICE = "META-INF/services/" + DiscoveryPlugin.class.getName();

    private PluginJar() {}

    /**
     * Packs a directory: {@code .java} files are compiled, other files are copied.
     *
     * @param source the directory
     * @param jar the file to write
     * @return {@code jar}
     * @throws IllegalArgumentException if the source does not compile; the message is the compiler's output
     */
    public static Path pack(Path source, Path jar) throws IOException {
        Path classes = Files.createTempDirectory("plugin-classes");
        try {
            compile(files(source).stream().filter(PluginJar::isSource).toList(), classes);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out)) {
                add(entries, classes, files(classes));
                add(
                        entries,
                        source,
                        files(source).stream().filter(file -> !isSource(file)).toList());
            }
        } finally {
            delete(classes);
        }
        return jar;
    }

    private static void compile(List<Path> sources, Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("there is no compiler: this is no JDK");
        }
        List<String> options = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        options.addAll(List.of("-encoding", "UTF-8", "-classpath", System.getProperty("java.class.path", "")));
        StringWriter said = new StringWriter();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        boolean compiled = compiler.getTask(
                        said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(said.toString());
        }
    }

    private static void add(JarOutputStream entries, Path root, List<Path> files) throws IOException {
        for (Path file : files) {
            entries.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, entries);
            entries.closeEntry();
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java");
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> below = Files.walk(root)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> below = Files.walk(root)) {
            deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}

package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Loads the plugins in the jars of a directory, each jar by a class loader of its own, in the order of their names. A jar
 * that is broken or empty costs one line and nothing else. Loaded jars stay open, because their filters are in use until the
 * program ends.
 */
final class PluginJars {
    private PluginJars() {}

    /**
     * Registers the filters of all jars.
     *
     * @param directory need not exist
     * @return a line for users for each jar or plugin that is left out
     */
    static List<String> load(Path directory, FilterRegistry registry) {
        List<String> lines = new ArrayList<>();
        for (Path jar : jars(directory, lines)) {
            try {
                for (DiscoveryPlugin plugin : plugins(jar)) {
                    add(plugin, jar, registry, lines);
                }
            } catch (IOException | Error | RuntimeException e) {
                lines.add(line(jar, "cannot be loaded: " + problem(e)));
            }
        }
        return lines;
    }

    private static List<Path> jars(Path directory, List<String> lines) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            lines.add("the plugin directory " + SafeText.of(directory.toString()) + " cannot be read: " + problem(e));
            return List.of();
        }
    }

    private static void add(DiscoveryPlugin plugin, Path jar, FilterRegistry registry, List<String> lines) {
        try {
            registry.add(plugin);
        } catch (FilterException e) {
            lines.add(line(jar, "is left out: " + e.getMessage()));
        }
    }

    private static List<DiscoveryPlugin> plugins(Path jar) throws IOException {
        TrustedFile.require(jar);
        new JarFile(jar.toFile()).close();
        URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, DiscoveryPlugin.class.getClassLoader());
        try {
            List<DiscoveryPlugin> plugins = ServiceLoader.load(DiscoveryPlugin.class, loader).stream()
                    .filter(found -> found.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .toList();
            if (plugins.isEmpty()) {
                throw new IOException("META-INF/services names no plugin");
            }
            return plugins;
        } catch (IOException | Error | RuntimeException e) {
            loader.close();
            throw e;
        }
    }

    private static String line(Path jar, String what) {
        return "plugin jar " + SafeText.of(String.valueOf(jar.getFileName())) + " " + what;
    }

    /** Returns the plugin's own message where the service loader wraps it. */
    private static String problem(Throwable e) {
        Throwable cause = e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e;
        String message = cause.getMessage();
        return SafeText.of(message == null ? cause.getClass().getSimpleName() : message);
    }
}

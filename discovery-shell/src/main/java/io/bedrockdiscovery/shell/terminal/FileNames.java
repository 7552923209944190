package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.domain.model.SafeText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files and directories whose paths begin with what was typed. */
final class FileNames {
    private static final int MOST = 500;

    private FileNames() {}

    /** Returns the paths, each with whether it is a file, with which the word ends; empty where none can be read. */
    static SortedMap<String, Boolean> starting(String typed) {
        String directory = typed.substring(0, typed.lastIndexOf('/') + 1);
        String start = typed.substring(directory.length());
        SortedMap<String, Boolean> names = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(directory.isEmpty() ? "." : directory))) {
            for (Path each : all) {
                String name = String.valueOf(each.getFileName());
                boolean hidden = name.startsWith(".") && start.isEmpty();
                if (name.startsWith(start) && !hidden && SafeText.line(name).equals(name) && names.size() < MOST) {
                    boolean isDirectory = Files.isDirectory(each);
                    names.put(directory + name + (isDirectory ? "/" : ""), !isDirectory);
                }
            }
        } catch (IOException | InvalidPathException e) {
            // The command itself tells what is wrong with the path.
            return names;
        }
        return names;
    }
}

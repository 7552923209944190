package io.bedrockdiscovery.application.file;

import io.bedrockdiscovery.domain.model.SafeText;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes files that are readable by their user only, and complete or not there. */
public final class PrivateFile {
    static final String PREFIX = ".discovery-";
    static final String SUFFIX = ".tmp";

    private static final String NOT_REGULAR = "it is not a regular file";

    private PrivateFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content; the writer stays open. */
        void write(Writer out) throws IOException;
    }

    /**
     * Returns the line that refuses to write a file that is there already, is not a regular one, or has no directory; empty where it may be
     * written.
     *
     * @param replace whether a file that is there is replaced
     */
    public static Optional<String> refusal(Path file, boolean replace) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path directory = file.toAbsolutePath().getParent();
            return directory == null || Files.isDirectory(directory)
                    ? Optional.empty()
                    : Optional.of(unwritable(file, "there is no such directory"));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of(unwritable(file, NOT_REGULAR));
        }
        return replace
                ? Optional.empty()
                : Optional.of(unwritable(file, "it exists already; replace it with --force, or name another file"));
    }

    /**
     * Writes text in UTF-8, in place of an earlier content of the file.
     *
     * @throws IOException if it cannot be written; the file then stays as it was
     */
    public static void write(Path file, Content content) throws IOException {
        // A temporary file is readable by its user only.
        replace(file, directory -> Files.createTempFile(directory, PREFIX, SUFFIX), content);
    }

    /** Makes the file that the content is written to first. */
    @FunctionalInterface
    interface Temporary {
        /** Returns a new, empty file in a directory. */
        Path create(Path directory) throws IOException;
    }

    /**
     * Writes a file as a whole: its content goes to a temporary file, which then takes its place, with its own rights.
     *
     * @throws IOException if it cannot be written; the file then stays as it was
     */
    static void replace(Path file, Temporary made, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null || (Files.exists(target) && !Files.isRegularFile(target))) {
            throw new IOException(NOT_REGULAR);
        }
        Path temporary = made.create(directory);
        try {
            try (FileOutputStream out = new FileOutputStream(temporary.toFile());
                    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                content.write(text);
                text.flush();
                out.getFD().sync();
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Returns the line for a file that cannot be written. */
    public static String unwritable(Path file, IOException e) {
        return unwritable(file, reason(e));
    }

    /** Returns the reason of a failure, in words for users. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        return e instanceof AccessDeniedException ? "permission denied" : SafeText.of(String.valueOf(e.getMessage()));
    }

    private static String unwritable(Path file, String reason) {
        return "cannot write " + SafeText.of(file.toString()) + ": " + reason;
    }
}

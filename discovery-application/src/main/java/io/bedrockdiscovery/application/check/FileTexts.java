package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.domain.model.SafeText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Files by their paths, by patterns such as {@code src/**}{@code /*.py}, all those below directories, and standard input by
 * {@code -}. Below a directory, links are not followed, and what tools put there is left out; {@code .gitignore} is not read.
 *
 * @param standardInput opened at most once
 */
public record FileTexts(List<String> names, Supplier<InputStream> standardInput) implements CheckQuestion.Texts {
    /** The directories of version control and of what is downloaded or built. */
    static final Set<String> LEFT_OUT = Set.of(
            ".git", ".hg", ".svn", "node_modules", "target", "__pycache__", ".venv", ".tox", ".terraform", ".gradle");

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final int MOST_LINES = 10;

    public FileTexts {
        names = List.copyOf(names);
        requireNonNull(standardInput, "standardInput is null");
    }

    @Override
    public List<String> forEach(CheckQuestion.Reading reading) {
        Walk walk = new Walk(reading);
        for (String name : names) {
            if (name.equals("-")) {
                walk.standardInput(standardInput);
            } else if (Files.isDirectory(Path.of(name))) {
                walk.directory(Path.of(name), any -> true);
            } else if (Files.exists(Path.of(name))) {
                walk.file(Path.of(name));
            } else if (WILDCARD.matcher(name).find()) {
                pattern(walk, name);
            } else {
                throw NoAnswerException.invalid("there is no file '" + SafeText.of(name) + "'");
            }
        }
        return walk.problems();
    }

    private static void pattern(Walk walk, String name) {
        String slashed = name.replace(File.separatorChar, '/');
        int wild = firstWildcard(slashed);
        int slash = slashed.lastIndexOf('/', wild);
        Path start = Path.of(slash < 0 ? "" : slash == 0 ? "/" : slashed.substring(0, slash));
        // A glob of Java wants a directory for **/, and people mean the top level as well.
        String rest = slashed.substring(slash + 1);
        PathMatcher deep = glob(rest, name);
        PathMatcher top = glob(rest.replaceFirst("^\\*\\*/", ""), name);
        int before = walk.seen();
        if (Files.isDirectory(start)) {
            walk.directory(start, path -> {
                Path below = start.relativize(path);
                return deep.matches(below) || top.matches(below);
            });
        }
        if (walk.seen() == before) {
            throw NoAnswerException.invalid("no file matches '" + SafeText.of(name) + "'");
        }
    }

    private static PathMatcher glob(String pattern, String name) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw NoAnswerException.invalid("'" + SafeText.of(name) + "' is not a valid pattern; close each [ and {, or"
                    + " write \\ before one that belongs to a name");
        }
    }

    private static int firstWildcard(String text) {
        var found = WILDCARD.matcher(text);
        return found.find() ? found.start() : text.length();
    }

    private static final class Walk {
        private final CheckQuestion.Reading reading;
        private final Path here = Path.of("").toAbsolutePath();
        private final List<String> problems = new ArrayList<>();
        private int unread;
        private int seen;

        Walk(CheckQuestion.Reading reading) {
            this.reading = reading;
        }

        int seen() {
            return seen;
        }

        List<String> problems() {
            List<String> lines = new ArrayList<>(problems);
            if (unread > lines.size()) {
                lines.add("cannot read " + (unread - lines.size()) + " more");
            }
            return lines;
        }

        void standardInput(Supplier<InputStream> input) {
            seen++;
            try {
                reading.read("-", input.get());
            } catch (IOException e) {
                failed("standard input");
            }
        }

        void file(Path file) {
            seen++;
            try (InputStream in = Files.newInputStream(file)) {
                reading.read(name(file), in);
            } catch (IOException e) {
                failed(file.toString());
            }
        }

        void directory(Path directory, PathMatcher wanted) {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
                stream.forEach(entries::add);
            } catch (IOException | DirectoryIteratorException e) {
                failed(directory.toString());
                return;
            }
            Collections.sort(entries);
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    if (!LEFT_OUT.contains(String.valueOf(entry.getFileName()))) {
                        directory(entry, wanted);
                    }
                } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) && wanted.matches(entry)) {
                    file(entry);
                }
            }
        }

        private void failed(String what) {
            if (unread++ < MOST_LINES) {
                problems.add("cannot read " + SafeText.of(what));
            }
        }

        private String name(Path file) {
            Path full = file.toAbsolutePath().normalize();
            Path shown = full.startsWith(here) ? here.relativize(full) : full;
            return shown.toString().replace(File.separatorChar, '/');
        }
    }
}

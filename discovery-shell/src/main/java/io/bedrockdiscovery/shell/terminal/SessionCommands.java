package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.shell.output.Format;
import io.bedrockdiscovery.shell.output.Look;
import io.bedrockdiscovery.shell.output.Printer;
import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.utils.InfoCmp;
import picocli.CommandLine;

/** The commands about the session itself, and the other names under which people look for a command. */
final class SessionCommands {
    /** The commands that only a terminal has, with their descriptions. */
    static final Map<String, String> DESCRIPTIONS =
            Map.of("clear", "Clear the screen.", "history", "List the lines that were typed.");

    private static final Map<String, String> OTHER_NAMES = Map.of("?", "help", "version", "--version", "q", "exit");

    private final LineReader reader;
    private final Screen screen;
    private final Look look;

    SessionCommands(LineReader reader, Screen screen, Look look) {
        this.reader = reader;
        this.screen = screen;
        this.look = look;
    }

    /** Returns the words of a line with the name of a command in place of another name for it. */
    static List<String> named(List<String> words) {
        String name = words.isEmpty() ? null : OTHER_NAMES.get(words.get(0));
        if (name == null) {
            return words;
        }
        List<String> named = new ArrayList<>(words);
        named.set(0, name);
        return named;
    }

    /** Returns the words that may begin a line. */
    static Set<String> names(CommandLine commands) {
        return Stream.of(commands.getSubcommands().keySet(), OTHER_NAMES.keySet(), DESCRIPTIONS.keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Runs a line if it is about the session, and returns whether it was. */
    boolean run(String line) {
        switch (line.strip()) {
            case "clear" -> {
                reader.getTerminal().puts(InfoCmp.Capability.clear_screen);
                reader.getTerminal().flush();
                return true;
            }
            case "history" -> {
                new Printer(screen).print(new TextAnswer(typed(reader.getHistory())), Format.TABLE, look);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private static String typed(History history) {
        StringBuilder lines = new StringBuilder();
        for (History.Entry entry : history) {
            lines.append(String.format("%5d  %s%n", entry.index() + 1, entry.line()));
        }
        return lines.toString();
    }
}

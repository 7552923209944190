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

    /** What a line begins with that was copied from an answer, or from a system's shell. */
    private static final Set<String> PROGRAM = Set.of("discovery", "./discovery");

    private final LineReader reader;
    private final Screen screen;
    private final Look look;

    SessionCommands(LineReader reader, Screen screen, Look look) {
        this.reader = reader;
        this.screen = screen;
        this.look = look;
    }

    /** Returns the words of a line without the program, and with the name of a command in place of another name for it. */
    static List<String> named(List<String> words) {
        boolean hasProgram = words.size() > 1 && PROGRAM.contains(words.get(0));
        List<String> named = new ArrayList<>(hasProgram ? words.subList(1, words.size()) : words);
        if (!named.isEmpty()) {
            named.set(0, OTHER_NAMES.getOrDefault(named.get(0), named.get(0)));
        }
        return named;
    }

    /** Returns the words that may begin a line. */
    static Set<String> names(CommandLine commands) {
        return Stream.of(commands.getSubcommands().keySet(), OTHER_NAMES.keySet(), DESCRIPTIONS.keySet(), PROGRAM)
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

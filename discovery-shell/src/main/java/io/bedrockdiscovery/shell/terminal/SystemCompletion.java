package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.command.completion.CompletionCommand;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;

/**
 * Answers the scripts by which system shells complete the lines of this program: a line with the kind of the answer, then each
 * candidate with a tab and the words about it. It is no command, because its words are another line.
 */
public final class SystemCompletion {
    private static final String WORDS = ":";
    /** Something may follow a candidate without a blank, as the next element of a list does. */
    private static final String OPEN = ":open";
    /** The shell itself knows its files best, with its own signs for directories and its own quotation marks. */
    private static final String FILES = ":files";

    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]*=.*";

    /** The ways in which a candidate continues what was typed; the first that any candidate fulfils counts. */
    private static final List<BiPredicate<String, String>> WAYS = List.of(
            String::startsWith,
            (word, typed) -> lower(word).startsWith(lower(typed)),
            (word, typed) -> lower(word).contains(lower(typed)));

    private SystemCompletion() {}

    /** Returns whether the words of this process ask how a line goes on. */
    public static boolean isAsked(List<String> words) {
        return !words.isEmpty() && words.get(0).equals(CompletionCommand.ASK);
    }

    /** Answers, from the cache only; with nothing where that fails, since a message would be printed into the user's line. */
    public static void answer(Interpreter interpreter, PrintStream out, List<String> words) {
        try {
            out.print(text(interpreter, String.join(" ", words.subList(1, words.size()))));
            out.flush();
        } catch (RuntimeException | Error e) {
            return;
        }
    }

    private static String text(Interpreter interpreter, String line) {
        ParsedLine parsed = LineWords.parser().parse(line, line.length(), ParseContext.COMPLETE);
        int program = 0;
        while (program < parsed.wordIndex() && parsed.words().get(program).matches(VARIABLE)) {
            program++;
        }
        if (program >= parsed.wordIndex()) {
            return "";
        }
        List<String> before = parsed.words().subList(program + 1, parsed.wordIndex());
        String typed = parsed.word().substring(0, parsed.wordCursor());
        AtomicBoolean files = new AtomicBoolean();
        LineCompleter completer = new LineCompleter(interpreter.completing(before), Map.of(), name -> {
            files.set(true);
            return Collections.emptySortedMap();
        });
        List<Candidate> candidates = completer.candidates(before, typed).stream()
                .filter(each -> canBeTyped(each.value()))
                .toList();
        return files.get() ? FILES + "\n" : text(continuing(candidates, typed));
    }

    private static List<Candidate> continuing(List<Candidate> candidates, String typed) {
        return WAYS.stream()
                .map(way -> candidates.stream()
                        .filter(each -> way.test(each.value(), typed))
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String text(List<Candidate> candidates) {
        boolean whole = candidates.stream().allMatch(Candidate::complete);
        StringBuilder text = new StringBuilder(whole ? WORDS : OPEN).append('\n');
        for (Candidate each : candidates) {
            String about = each.descr();
            text.append(each.value())
                    .append(about == null ? "" : "\t" + SafeText.line(about))
                    .append('\n');
        }
        return text.toString();
    }

    private static boolean canBeTyped(String word) {
        return !word.isEmpty()
                && SafeText.line(word).equals(word)
                && word.chars().noneMatch(Character::isISOControl);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

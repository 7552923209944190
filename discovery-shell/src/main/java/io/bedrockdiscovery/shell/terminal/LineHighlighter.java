package io.bedrockdiscovery.shell.terminal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows while a line is typed whether its first word is a command, and which words are options. */
final class LineHighlighter implements Highlighter {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final AttributedStyle COMMAND = AttributedStyle.BOLD;
    private static final AttributedStyle MISTAKE = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private static final AttributedStyle OPTION = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);

    private final Set<String> commands;

    LineHighlighter(Set<String> commands) {
        this.commands = commands;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder styled = new AttributedStringBuilder();
        Matcher words = WORD.matcher(buffer);
        int end = 0;
        boolean first = true;
        while (words.find()) {
            boolean complete = words.end() < buffer.length();
            styled.append(buffer.substring(end, words.start()))
                    .append(words.group(), style(words.group(), first, complete));
            end = words.end();
            first &= words.group().startsWith("-");
        }
        return styled.append(buffer.substring(end)).toAttributedString();
    }

    private AttributedStyle style(String word, boolean first, boolean complete) {
        if (word.startsWith("-")) {
            return OPTION;
        }
        if (!first) {
            return AttributedStyle.DEFAULT;
        }
        return commands.contains(word) ? COMMAND : complete ? MISTAKE : AttributedStyle.DEFAULT;
    }
}

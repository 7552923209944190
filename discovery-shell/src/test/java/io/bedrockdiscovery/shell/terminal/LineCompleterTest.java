package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.argument.PrefixCompletions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tests the completion of words that are typed piece by piece, in both ways to write an option. */
final class LineCompleterTest {
    private final LineCompleter completer = new LineCompleter(
            new CommandLine(CommandSpec.create()
                    .addOption(OptionSpec.builder("--filter")
                            .type(String.class)
                            .completionCandidates(new Pieces())
                            .build())),
            Map.of("clear", "Clear."));

    @Test
    void completions_continueWhatWasTyped() throws IOException {
        assertThat(candidates("--filter ")).containsExactly("+");
        assertThat(candidates("--filter name:")).containsExactly("name:+");
        assertThat(candidates("--filter=name:")).containsExactly("--filter=name:+");
    }

    @Test
    void descriptions_areAsTheHelpShowsThem() {
        CommandSpec command = CommandSpec.create()
                .addOption(OptionSpec.builder("--cache")
                        .description("$$CACHE is 100%% full.")
                        .build());

        assertThat(new LineCompleter(new CommandLine(command), Map.of()).candidates(List.of(), "--"))
                .extracting(Candidate::descr)
                .containsExactly("$CACHE is 100% full.");
    }

    private List<String> candidates(String line) throws IOException {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .build();
        ParsedLine parsed = LineWords.parser().parse(line, line.length(), ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(reader, parsed, candidates);
        assertThat(candidates).noneMatch(Candidate::complete);
        return candidates.stream().map(Candidate::value).toList();
    }

    private static final class Pieces implements PrefixCompletions {
        @Override
        public Iterator<String> iterator() {
            return List.of("+").iterator();
        }

        @Override
        public List<String> after(String typed) {
            return List.of(typed + "+");
        }
    }
}

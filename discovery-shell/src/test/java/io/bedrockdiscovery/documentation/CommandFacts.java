package io.bedrockdiscovery.documentation;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The facts of a command in the model of the command line.
 *
 * @param name the words of the command; empty for the program
 * @param group whether it only groups others
 */
record CommandFacts(
        String name,
        boolean group,
        String synopsis,
        List<String> description,
        List<Argument> arguments,
        List<String> examples) {
    /**
     * An option or a parameter.
     *
     * @param form its names with the placeholder of its value
     */
    record Argument(String form, String description, String fallback) {}

    /** Returns the program, whose arguments are the options of every command, and then each command. */
    static List<CommandFacts> all() {
        CommandLine program = new Interpreter(
                        options -> {
                            throw new IllegalStateException("a model asks nothing");
                        },
                        options -> ScanMonitor.NONE,
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());
        List<CommandFacts> all = new ArrayList<>();
        collect(program, all);
        return all;
    }

    private static void collect(CommandLine line, List<CommandFacts> all) {
        all.add(of(line));
        line.getSubcommands().values().stream().distinct().forEach(each -> collect(each, all));
    }

    private static CommandFacts of(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        boolean program = spec.parent() == null;
        Stream<ArgSpec> arguments = Stream.concat(
                spec.positionalParameters().stream(),
                spec.options().stream().filter(option -> program || !option.inherited()));
        return new CommandFacts(
                program ? "" : spec.qualifiedName().replaceFirst("^\\S+ ", ""),
                !line.getSubcommands().isEmpty(),
                new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                        .synopsis(0)
                        .strip(),
                lines(spec.usageMessage().description()),
                arguments
                        .filter(each -> !each.hidden())
                        .map(CommandFacts::argument)
                        .toList(),
                Stream.of(spec.usageMessage().footer()).map(String::strip).toList());
    }

    private static Argument argument(ArgSpec arg) {
        String label = arg.arity().max() == 0 ? "" : arg.paramLabel();
        String form = arg instanceof OptionSpec option
                ? String.join(", ", names(option)) + (label.isEmpty() ? "" : " " + label)
                : label + (arg.arity().max() > 1 ? "..." : "");
        Object initial = arg.isMultiValue() || arg.arity().max() == 0 || !(arg instanceof OptionSpec)
                ? null
                : arg.initialValue();
        return new Argument(form, String.join(" ", lines(arg.description())), Objects.toString(initial, ""));
    }

    private static List<String> names(OptionSpec option) {
        return Stream.of(option.names())
                .sorted((one, other) -> Integer.compare(one.length(), other.length()))
                .toList();
    }

    private static List<String> lines(String... texts) {
        return Stream.of(texts)
                .map(text -> text.replace("$$", "$").replace("%%", "%"))
                .toList();
    }
}

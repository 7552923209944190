package io.bedrockdiscovery.shell.command.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes the script that completes a program in fish, for which picocli has none.
 *
 * @see <a href="https://fishshell.com/docs/current/completions.html">Writing your own completions</a>
 */
final class FishCompletion {
    private static final String START = "complete -c ";

    private final String program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** Returns the script, which ends without a line break. */
    static String of(CommandLine commandLine) {
        CommandSpec root = commandLine.getCommandSpec();
        FishCompletion script = new FishCompletion(root.name());
        script.lines.add(START + script.program + " -f");
        script.add(root, List.of());
        return String.join("\n", script.lines);
    }

    private void add(CommandSpec command, List<String> path) {
        String here = condition(command, path);
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !(option.inherited() && !path.isEmpty())) {
                add(option, path.isEmpty() ? null : here);
            }
        }
        for (PositionalParamSpec positional : command.positionalParameters()) {
            String values = values(positional);
            if (values != null) {
                lines.add(START + program + " -n " + here + " -a " + values);
            }
        }
        for (Map.Entry<String, CommandLine> each : command.subcommands().entrySet()) {
            CommandSpec sub = each.getValue().getCommandSpec();
            lines.add(START + program + " -n " + here + " -a " + quoted(each.getKey()) + " -d "
                    + quoted(first(sub.usageMessage().description())));
            List<String> longer = new ArrayList<>(path);
            longer.add(each.getKey());
            add(sub, longer);
        }
    }

    private void add(OptionSpec option, @Nullable String condition) {
        StringBuilder line = new StringBuilder(START + program);
        if (condition != null) {
            line.append(" -n ").append(condition);
        }
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            String values = values(option);
            line.append(values == null ? " -r -F" : " -x -a " + values);
        }
        lines.add(line + " -d " + quoted(first(option.description())));
    }

    /** Returns the condition under which the words typed so far name exactly this command. */
    private static String condition(CommandSpec command, List<String> path) {
        if (path.isEmpty()) {
            return "__fish_use_subcommand";
        }
        String seen =
                path.stream().map(word -> "__fish_seen_subcommand_from " + word).collect(Collectors.joining("; and "));
        String deeper = command.subcommands().isEmpty()
                ? ""
                : "; and not __fish_seen_subcommand_from "
                        + String.join(" ", command.subcommands().keySet());
        return quoted(seen + deeper);
    }

    private static @Nullable String values(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates == null) {
            return null;
        }
        String values = StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
        return values.isEmpty() ? null : quoted(values);
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0].replace("$$", "$").replace("%%", "%");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

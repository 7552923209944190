package io.bedrockdiscovery.documentation;

import io.bedrockdiscovery.shell.cli.ExitCode;
import java.util.List;
import java.util.stream.Stream;

/** The reference of the commands in Markdown. */
final class ReferencePage {
    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {}

    /** Returns the page. */
    static String of(List<CommandFacts> all) {
        return new ReferencePage().write(all);
    }

    private String write(List<CommandFacts> all) {
        CommandFacts program = all.get(0);
        line("# Reference");
        line("");
        line(
                "This page is made from the program's own help; `help COMMAND` shows the same. In the interactive shell, leave out");
        line("`./discovery`. Defaults of options can be [set](../README.md#settings).");
        line("");
        all.stream()
                .skip(1)
                .filter(each -> !each.group())
                .forEach(each -> line("- [" + each.name() + "](#" + each.name().replace(' ', '-') + "): "
                        + each.description().get(0)));
        all.stream().skip(1).filter(each -> !each.group()).forEach(this::command);
        line("");
        line("## Options of every command");
        line("");
        arguments(program);
        line("");
        line("## Exit codes");
        line("");
        line("| code | meaning |");
        line("|---|---|");
        for (ExitCode code : ExitCode.values()) {
            line("| " + code.number() + " | " + code.meaning() + " |");
        }
        schemas(all);
        return page.toString();
    }

    private void schemas(List<CommandFacts> all) {
        line("");
        line("## JSON Schemas");
        line("");
        line("With `--output json`, answers meet these schemas of JSON Schema 2020-12. Fields may be added to them.");
        line("");
        Stream.concat(all.stream().map(CommandFacts::name), Stream.of("route iam", "resolve terraform"))
                .map(name -> name.replace(' ', '-'))
                .filter(name -> AnswerSchemas.find(name).isPresent())
                .sorted()
                .forEach(name -> line("- [" + name + "](../" + AnswerSchemas.DIRECTORY + name + ".schema.json)"));
    }

    private void command(CommandFacts command) {
        line("");
        line("## " + command.name());
        line("");
        line(String.join(" ", command.description()));
        line("");
        line("```");
        line(command.synopsis());
        line("```");
        if (!command.arguments().isEmpty()) {
            line("");
            arguments(command);
        }
        if (!command.examples().isEmpty()) {
            line("");
            line(command.examples().size() == 1 ? "Example:" : "Examples:");
            line("");
            line("```");
            command.examples().forEach(each -> line("./discovery " + each));
            line("```");
        }
    }

    private void arguments(CommandFacts command) {
        line("| argument | meaning |");
        line("|---|---|");
        command.arguments()
                .forEach(each ->
                        line("| `" + each.form() + "` | " + each.description().replace("|", "\\|")
                                + (each.fallback().isEmpty() ? "" : " Default: `" + each.fallback() + "`.") + " |"));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}

package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * The list of the program's commands in its help. It takes names and descriptions only, because to make the models of all
 * commands takes longer than everything else that the help needs.
 */
final class CommandList implements IHelpSectionRenderer {
    private static final int INDENT = 2;

    @Override
    public String render(Help help) {
        Map<String, Class<?>> commands = DiscoveryCommand.commands();
        int names = INDENT
                + commands.keySet().stream().mapToInt(String::length).max().orElse(0);
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(names, INDENT, Overflow.SPAN),
                new Column(width - names, INDENT, Overflow.WRAP));
        for (Class<?> type : commands.values()) {
            Command command = type.getAnnotation(Command.class);
            table.addRowValues(
                    String.join(
                            ", ",
                            Stream.concat(Stream.of(command.name()), Stream.of(command.aliases()))
                                    .toList()),
                    command.description()[0]);
        }
        return table.toString();
    }
}

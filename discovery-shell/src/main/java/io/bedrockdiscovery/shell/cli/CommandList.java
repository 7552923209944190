package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The list of the program's commands in its help. It takes names and descriptions only, because to make the models of all
 * commands takes longer than everything else that the help needs.
 */
final class CommandList implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
        Map<String, Help> commands = new LinkedHashMap<>();
        for (Class<?> type : DiscoveryCommand.commands().values()) {
            Command command = type.getAnnotation(Command.class);
            CommandSpec spec = CommandSpec.create().name(command.name()).aliases(command.aliases());
            spec.usageMessage().description(command.description());
            commands.put(command.name(), new Help(spec, help.colorScheme()));
        }
        return help.commandList(commands);
    }
}

package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.defaults.OptionDefaults;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The layout of the help: the program's commands before its options; of a command its own options only, and where to
 * read about those of every command.
 */
final class HelpLayout {
    private static final List<String> OF_COMMANDS =
            List.of(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, UsageMessageSpec.SECTION_KEY_COMMAND_LIST);

    private HelpLayout() {}

    /** Lays out the help of the program and of its commands. */
    static void apply(CommandLine program) {
        List<String> sections =
                new ArrayList<>(program.getCommandSpec().usageMessage().sectionKeys());
        sections.removeAll(OF_COMMANDS);
        sections.addAll(sections.indexOf(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING), OF_COMMANDS);
        program.getCommandSpec()
                .usageMessage()
                .sectionKeys(sections)
                .sortOptions(false)
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions of every command:%n")
                .sectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
        program.getSubcommands().values().forEach(HelpLayout::applyToCommand);
    }

    private static void applyToCommand(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.sortOptions(false).abbreviateSynopsis(true);
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::ownOptions);
        command.getSubcommands().values().forEach(HelpLayout::applyToCommand);
    }

    private static String ownOptions(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.inherited() && !option.hidden())
                .toList();
        Help.Layout layout = help.createDefaultLayout();
        layout.addAllOptions(own, help.parameterLabelRenderer());
        return layout + "The options of every command: 'help'." + System.lineSeparator() + defaults(help);
    }

    /** Tells the defaults of the user's settings, with the places where they stand. */
    private static String defaults(Help help) {
        if (!(help.commandSpec().defaultValueProvider() instanceof OptionDefaults defaults)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        defaults.of(help.commandSpec())
                .forEach((option, place) -> lines.append("  ")
                        .append(option)
                        .append("  (")
                        .append(place)
                        .append(')')
                        .append(System.lineSeparator()));
        return lines.isEmpty()
                ? ""
                : System.lineSeparator() + "Defaults from your settings:" + System.lineSeparator() + lines;
    }
}

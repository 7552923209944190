package io.bedrockdiscovery.documentation;

import io.bedrockdiscovery.shell.cli.ExitCode;
import java.util.List;

/** The manual page in the language of troff, as man(7) describes it. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    /** Returns the page. */
    static String of(List<CommandFacts> all) {
        return new ManualPage().write(all);
    }

    private String write(List<CommandFacts> all) {
        CommandFacts program = all.get(0);
        request(".TH DISCOVERY 1 \"\" \"Bedrock Discovery\" \"User Commands\"");
        section("NAME");
        text("discovery - which Amazon Bedrock models an account can call, from where, and under which id");
        section("SYNOPSIS");
        text("discovery [OPTIONS] COMMAND ...");
        section("DESCRIPTION");
        program.description().forEach(this::text);
        section("COMMANDS");
        all.stream().skip(1).filter(each -> !each.group()).forEach(this::command);
        section("OPTIONS OF EVERY COMMAND");
        program.arguments().forEach(this::argument);
        section("EXIT STATUS");
        for (ExitCode code : ExitCode.values()) {
            tagged(String.valueOf(code.number()), code.meaning());
        }
        section("ENVIRONMENT");
        tagged("BEDROCK_DISCOVERY_CACHE", "The cache file, unless --cache names one.");
        tagged(
                "AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, AWS_CA_BUNDLE, AWS_BEARER_TOKEN_BEDROCK",
                "As for the AWS CLI.");
        tagged("NO_COLOR, PAGER", "No colours; the pager of long answers.");
        section("FILES");
        tagged(
                "~/.config/bedrock-discovery/config.properties",
                "Defaults of options, as default.OPTION=VALUE or default.COMMAND.OPTION=VALUE; the command line and the environment"
                        + " come before them.");
        tagged("~/.config/bedrock-discovery/plugins", "Jars with further filters.");
        tagged("~/.cache/bedrock-discovery/catalog.db", "The cache.");
        return page.toString();
    }

    private void command(CommandFacts command) {
        request(".SS " + escaped(command.name()));
        text(String.join(" ", command.description()));
        request(".PP");
        text(command.synopsis());
        command.arguments().forEach(this::argument);
        if (!command.examples().isEmpty()) {
            request(".PP");
            text(command.examples().size() == 1 ? "Example:" : "Examples:");
            request(".nf");
            command.examples().forEach(each -> text("  discovery " + each));
            request(".fi");
        }
    }

    private void argument(CommandFacts.Argument argument) {
        tagged(
                argument.form(),
                argument.description()
                        + (argument.fallback().isEmpty() ? "" : " Default: " + argument.fallback() + "."));
    }

    private void section(String title) {
        request(".SH \"" + title + "\"");
    }

    private void tagged(String tag, String meaning) {
        request(".TP");
        request(".B " + escaped(tag));
        text(meaning);
    }

    private void request(String line) {
        page.append(line).append('\n');
    }

    /** Appends text, of which no line may begin as a request does. */
    private void text(String text) {
        String line = escaped(text);
        page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("`", "");
    }
}

package io.bedrockdiscovery.shell.cli;

import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Refuses arguments that no command takes, though their types do. */
final class ArgumentChecks {
    private ArgumentChecks() {}

    /** Refuses an argument that is there and empty, as of a variable of the user's that is not set. */
    static void refuseEmpty(ParseResult leaf) {
        for (PositionalParamSpec argument : leaf.matchedPositionals()) {
            for (String value : argument.originalStringValues()) {
                if (value.isBlank()) {
                    throw new ParameterException(
                            leaf.commandSpec().commandLine(), "the argument " + argument.paramLabel() + " is empty");
                }
            }
        }
    }

    /** Refuses signs of a system's shell, such as of a pipe, which a command of many words would take for some of them. */
    static void refuseSigns(ParseResult leaf) {
        for (PositionalParamSpec argument : leaf.matchedPositionals()) {
            for (String value : argument.originalStringValues()) {
                UsageErrors.otherShell(value, leaf.commandSpec()).ifPresent(line -> {
                    throw new ParameterException(leaf.commandSpec().commandLine(), line);
                });
            }
        }
    }
}

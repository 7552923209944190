package io.bedrockdiscovery.shell.command;

import org.jspecify.annotations.Nullable;

/**
 * How a line ended.
 *
 * @param code what a process would end with
 * @param leaves whether a session is to end
 * @param session the options of a line that names no command, and so asks for a session; else null
 */
public record Ended(int code, boolean leaves, @Nullable Options session) {
    static Ended with(ExitCode code) {
        return new Ended(code.number(), false, null);
    }
}

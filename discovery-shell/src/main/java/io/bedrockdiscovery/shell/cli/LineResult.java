package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import org.jspecify.annotations.Nullable;

/**
 * The result of a line.
 *
 * @param code the exit code
 * @param endsSession whether the session ends after this line
 * @param session the options of a line without a command, which asks for a session; null for every other line
 */
public record LineResult(
        int code, boolean endsSession, @Nullable GlobalOptions session) {
    /** Returns the result of a line that ended with a code. */
    public static LineResult of(int code) {
        return new LineResult(code, false, null);
    }
}

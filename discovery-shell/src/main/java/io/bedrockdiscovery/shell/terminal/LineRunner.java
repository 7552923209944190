package io.bedrockdiscovery.shell.terminal;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.ExitCode;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.cli.LineResult;
import io.bedrockdiscovery.shell.output.Screen;
import java.util.List;

/** Runs the lines of a session, which keep the exit code of the line before where they have no command. */
final class LineRunner {
    private final Interpreter interpreter;
    private final Screen screen;
    private final GlobalOptions options;
    private final String hint;
    private final int usageCode;
    private int code;
    private int lineCode;

    /**
     * Creates a runner.
     *
     * @param hint the advice for a line that gives options only
     * @param usageCode the exit code of a line that cannot be read; negative keeps the one before
     */
    LineRunner(Interpreter interpreter, Screen screen, GlobalOptions options, String hint, int usageCode) {
        this.interpreter = interpreter;
        this.screen = screen;
        this.options = options;
        this.hint = hint;
        this.usageCode = usageCode;
    }

    /** Runs a line, and returns whether the session goes on. */
    boolean run(String line) {
        lineCode = ExitCode.COMPLETE.number();
        try {
            List<String> words = SessionCommands.named(LineWords.of(line));
            if (words.isEmpty()) {
                return true;
            }
            LineResult result = interpreter.run(words, options);
            lineCode = result.code();
            if (result.endsSession()) {
                // Leaving keeps the code of the line before; a closed pipe does not.
                code = result.code() == ExitCode.COMPLETE.number() ? code : result.code();
                return false;
            }
            if (result.session() == null) {
                code = result.code();
            } else {
                refuse(hint);
            }
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
        }
        return true;
    }

    /** Returns the exit code of the last command. */
    int code() {
        return code;
    }

    /** Returns whether standard error has something about the last line. */
    boolean lineFailed() {
        boolean partial = lineCode == ExitCode.PARTIAL.number();
        boolean ended = lineCode == ExitCode.INTERRUPTED.number() || lineCode == ExitCode.CLOSED_PIPE.number();
        return lineCode != ExitCode.COMPLETE.number() && !ended && !(partial && options.quiet());
    }

    private void refuse(String complaint) {
        screen.say("discovery: " + complaint);
        lineCode = ExitCode.USAGE.number();
        code = usageCode < 0 ? code : usageCode;
    }
}

package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs lines in this process and captures what they print. */
public final class CommandRunner {
    private final Function<GlobalOptions, SessionServices> environments;
    private final List<String> always;

    /**
     * Creates a runner.
     *
     * @param environments the services for the options of a line
     * @param always words to add to every line
     */
    public CommandRunner(Function<GlobalOptions, SessionServices> environments, String... always) {
        this.environments = environments;
        this.always = List.of(always);
    }

    /** Runs a line whose words are separated by single blanks, in front of a pipe. */
    public CommandResult run(String line) {
        return run(List.of(line.split(" ", -1)));
    }

    /** Runs a line in front of a pipe. */
    public CommandResult run(List<String> words) {
        return run(words, CapturedScreen.pipe());
    }

    /** Runs a line in front of a screen. */
    public CommandResult run(List<String> words, CapturedScreen captured) {
        List<String> all = new ArrayList<>(words);
        all.addAll(always);
        int code = new Interpreter(environments, options -> ScanMonitor.NONE, captured.screen())
                .run(all, new GlobalOptions())
                .code();
        return new CommandResult(code, captured.out(), captured.err());
    }
}

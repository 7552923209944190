package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.command.Ended;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.render.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Commands from a pipe, one a line. */
public final class Batch {
    private static final int USAGE = 2;

    private final Interpreter interpreter;
    private final Screen screen;

    /** Has them run by {@code interpreter}. */
    public Batch(Interpreter interpreter, Screen screen) {
        this.interpreter = requireNonNull(interpreter, "interpreter is null");
        this.screen = requireNonNull(screen, "screen is null");
    }

    /** Runs all lines, or those before {@code exit}; the exit code is the last command's. */
    public int run(InputStream in, Options options) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int code = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Ended ended = run(line, code, options);
            if (ended.leaves()) {
                return code;
            }
            code = ended.code();
        }
        return code;
    }

    private Ended run(String line, int before, Options options) {
        try {
            var words = LineWords.of(line);
            if (words.isEmpty()) {
                return new Ended(before, false, null);
            }
            Ended ended = interpreter.run(words, options);
            return ended.session() == null ? ended : refuse("name a command; see 'help'");
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private Ended refuse(String complaint) {
        screen.say("discovery: " + complaint);
        return new Ended(USAGE, false, null);
    }
}

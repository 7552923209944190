package io.bedrockdiscovery.shell;

import io.bedrockdiscovery.shell.boot.Program;
import java.util.List;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments give, or a session where they give none. */
    public static void main(String[] arguments) {
        // Generating classes to avoid reflection costs Guice more time than it saves in a short process.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        int code;
        try (Program program = Program.ofProcess()) {
            code = program.run(List.of(arguments));
        }
        System.exit(code);
    }
}

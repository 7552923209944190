package io.bedrockdiscovery.shell;

import io.bedrockdiscovery.shell.boot.Program;
import java.util.List;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs what the arguments say; a session where they name no command. */
    public static void main(String[] arguments) {
        // Guice would make classes at run time to save reflection, which costs more than it saves in a short life.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        int code;
        try (Program program = Program.ofProcess()) {
            code = program.run(List.of(arguments));
        }
        System.exit(code);
    }
}

package io.bedrockdiscovery.shell;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.boot.Program;
import java.nio.file.InvalidPathException;
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
        } catch (InvalidPathException e) {
            // Of a variable of the environment; the program has no streams yet.
            System.err.println("discovery: the locale cannot express the path '" + SafeText.of(e.getInput())
                    + "' in the environment; set LC_ALL=C.UTF-8");
            code = 2;
        } catch (OutOfMemoryError e) {
            System.err.println("discovery: the system gave no memory, or no thread, to start with");
            code = 1;
        }
        System.exit(code);
    }
}

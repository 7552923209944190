package io.bedrockdiscovery.shell;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.boot.Program;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments give, or a session where they give none. */
    public static void main(String[] arguments) {
        // Generating classes to avoid reflection costs Guice more time than it saves in a short process.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            // The command that the thread worked for tells of a lack of memory, or of classes that cannot be loaded.
            if (!(e instanceof OutOfMemoryError || e instanceof LinkageError)) {
                System.err.println("discovery: a bug in thread " + thread.getName() + ": " + e);
            }
        });
        int code;
        List<String> words = List.of(arguments);
        try (Program program = Program.ofProcess(words)) {
            code = program.run(words);
        } catch (InvalidPathException e) {
            // Of a variable of the environment; the program has no streams yet.
            System.err.println("discovery: the locale cannot express the path '" + SafeText.of(e.getInput())
                    + "' in the environment; set LC_ALL=C.UTF-8");
            code = 2;
        } catch (RuntimeException | Error e) {
            System.err.println("discovery: " + why(e));
            code = 1;
        }
        // To look for a logger of its own, System.exit() reads the directories of all jars.
        if (code != 0 || hasOtherThreads()) {
            System.exit(code);
        }
    }

    /** Returns whether a thread, such as one of a plugin, would keep the process from ending. */
    private static boolean hasOtherThreads() {
        Thread[] threads = new Thread[2 * Thread.activeCount() + 1];
        int count = Thread.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .anyMatch(each -> !each.isDaemon() && !each.equals(Thread.currentThread()));
    }

    /** Tells why the program could not run, without a further class of its own, which may not be there to load. */
    private static String why(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains("native thread")) {
                return "the limit of processes and threads is reached; raise it (ulimit -u, or the pids limit of the"
                        + " container)";
            }
            if (each instanceof OutOfMemoryError) {
                return "the memory of this process is used up; give it more, such as with JAVA_TOOL_OPTIONS=-Xmx1g";
            }
        }
        return failure instanceof LinkageError
                ? "a part of the program cannot be loaded (" + failure.getMessage()
                        + "); allow more open files (ulimit -n), or build it again"
                : "a bug: " + failure;
    }
}

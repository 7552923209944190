package io.bedrockdiscovery.shell.terminal;

/** The programs that this process has started, such as one that a profile names as {@code credential_process}. */
public final class ChildProcesses {
    private ChildProcesses() {}

    /** Ends them, and what they have started, at once. One that hangs would outlive this process. */
    public static void endAll() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Lets them end together with this process, on any signal.
     *
     * @return the end of this arrangement
     */
    public static AutoCloseable endWithThisProcess() {
        Thread atEnd = new Thread(ChildProcesses::endAll);
        Runtime.getRuntime().addShutdownHook(atEnd);
        return () -> keep(atEnd);
    }

    private static void keep(Thread atEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The process is ending.
            return;
        }
    }
}

package io.bedrockdiscovery.shell.terminal;

/** The source of Ctrl-C. */
interface CtrlC {
    /** The signal of this process, which does nothing where the process was started with it ignored. */
    CtrlC OF_THE_PROCESS = press -> ProcessSignals.handle("INT", press);

    /** Calls {@code press} at every Ctrl-C, on a thread of its own, until the returned action is run. */
    Runnable listen(Runnable press);
}

package io.bedrockdiscovery.shell.terminal;

import org.jline.utils.Signals;

/** Where Ctrl-C comes from. */
interface CtrlC {
    /** The process's own; nothing comes of it where whoever started the process has it ignored. */
    CtrlC OF_THE_PROCESS = press -> {
        Object before = Signals.register("INT", press);
        return () -> Signals.unregister("INT", before);
    };

    /** Calls {@code press} at every Ctrl-C, on a thread of its own, until what it returns is run. */
    Runnable listen(Runnable press);
}

package io.bedrockdiscovery.shell.output;

import java.io.PrintStream;
import java.io.Writer;

/** Passes text on to a print stream, which encodes it. Does not close the stream. */
final class PrintStreamWriter extends Writer {
    private final PrintStream out;

    PrintStreamWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) {
        out.print(String.valueOf(text, offset, length));
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}

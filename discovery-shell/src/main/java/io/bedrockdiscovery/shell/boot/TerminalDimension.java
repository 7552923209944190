package io.bedrockdiscovery.shell.boot;

import java.util.function.IntSupplier;

/** The width or the height of the terminal: at first as the launcher measured it, in a session as the terminal is now. */
final class TerminalDimension implements IntSupplier {
    private final int usual;
    private volatile IntSupplier source;

    private TerminalDimension(String property, int usual) {
        this.usual = usual;
        this.source = () -> Integer.getInteger(property, usual);
    }

    static TerminalDimension columns() {
        return new TerminalDimension("discovery.columns", 80);
    }

    static TerminalDimension rows() {
        return new TerminalDimension("discovery.rows", 24);
    }

    void follow(IntSupplier terminal) {
        source = terminal;
    }

    @Override
    public int getAsInt() {
        int now = source.getAsInt();
        return now > 0 ? now : usual;
    }
}

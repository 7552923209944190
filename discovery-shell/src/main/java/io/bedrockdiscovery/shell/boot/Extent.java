package io.bedrockdiscovery.shell.boot;

import java.util.function.IntSupplier;

/** The width or the height of the terminal: at first as the launcher measured it, in a session as the terminal is now. */
final class Extent implements IntSupplier {
    private final int usual;
    private volatile IntSupplier source;

    private Extent(String property, int usual) {
        this.usual = usual;
        this.source = () -> Integer.getInteger(property, usual);
    }

    static Extent columns() {
        return new Extent("discovery.columns", 80);
    }

    static Extent rows() {
        return new Extent("discovery.rows", 24);
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

package io.bedrockdiscovery.shell.boot;

import java.util.function.IntSupplier;

/** The width of the terminal: at first as the launcher measured it, in a session as the terminal is now. */
final class Width implements IntSupplier {
    private static final String COLUMNS = "discovery.columns";
    private static final int USUAL = 80;

    private volatile IntSupplier source = () -> Integer.getInteger(COLUMNS, USUAL);

    void follow(IntSupplier terminal) {
        source = terminal;
    }

    @Override
    public int getAsInt() {
        int columns = source.getAsInt();
        return columns > 0 ? columns : USUAL;
    }
}

package io.bedrockdiscovery.shell.render;

import org.jspecify.annotations.Nullable;

/** What a command has to say, in each form. Immutable. */
public interface Answer {
    /** For programs. */
    JsonObject json();

    /** For people. */
    void write(Page page);

    /** As rows for spreadsheets; null where it is no list. */
    default @Nullable Grid grid() {
        return null;
    }
}

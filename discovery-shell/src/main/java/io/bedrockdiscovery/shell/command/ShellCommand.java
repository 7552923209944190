package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.shell.render.Format;
import java.util.Set;

/** A command whose arguments have been read. Made anew for every line. */
interface ShellCommand {
    /** Those every answer has. */
    Set<Format> PLAIN = Set.of(Format.TABLE, Format.JSON);

    /** Those of an answer that is a list. */
    Set<Format> LISTS = Set.of(Format.values());

    /** Does what was asked. */
    Reply reply(Options options);

    /** The forms that the answer can take. */
    default Set<Format> formats() {
        return PLAIN;
    }

    /** The form to print in, given what was asked for. */
    default Format format(Format asked) {
        return asked;
    }
}

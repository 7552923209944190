package io.bedrockdiscovery.shell.argument;

import java.util.List;

/** Completions of a word that is typed piece by piece; the iterator gives those of its first piece. */
public interface PrefixCompletions extends Iterable<String> {
    /** Returns the words that continue what was typed, each from its start. */
    List<String> after(String typed);
}

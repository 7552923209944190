package io.bedrockdiscovery.shell.argument;

import java.util.Iterator;
import java.util.SortedMap;

/** Completions, each with a few words about it. */
public interface DescribedCompletions extends Iterable<String> {
    /** Returns the words about each completion; empty where there are none to tell. */
    SortedMap<String, String> described();

    @Override
    default Iterator<String> iterator() {
        return described().keySet().iterator();
    }
}

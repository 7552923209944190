package io.bedrockdiscovery.shell.command;

import java.util.List;

/** Candidates for a word that is completed piece by piece; by themselves, they are those for its first piece. */
public interface GrowingWord extends Iterable<String> {
    /** Words that go on from what was typed, each from its start. */
    List<String> after(String typed);
}

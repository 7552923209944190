package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.shell.render.CacheAnswer;
import picocli.CommandLine.Command;

/** Shows what the store holds. */
@Command(name = "info", description = "Show where the memory is and what it holds.")
final class CacheInfoCommand implements ShellCommand {
    private final OpenStore store;

    CacheInfoCommand(OpenStore store) {
        this.store = store;
    }

    @Override
    public Reply reply(Options options) {
        return store.reply(catalog -> new CacheAnswer(catalog.summary()));
    }
}

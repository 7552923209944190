package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.shell.render.ClearedAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets. */
@Command(name = "clear", description = "Forget everything, or a part.")
final class CacheClearCommand implements ShellCommand {
    private final OpenStore store;

    @Option(
            names = "--region",
            paramLabel = "R",
            completionCandidates = KnownRegions.class,
            description = "What is remembered of this region.")
    private @Nullable Region region;

    @Option(names = "--owner", paramLabel = "ACCOUNT", description = "What this account saw.")
    private @Nullable String owner;

    @Option(names = "--history", description = "The history only; the present state stays.")
    private boolean history;

    CacheClearCommand(OpenStore store) {
        this.store = store;
    }

    @Override
    public Reply reply(Options options) {
        return store.reply(catalog -> new ClearedAnswer(catalog.clear(new ClearRequest(region, owner, history))));
    }
}

package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.CacheClearQuestion;
import io.bedrockdiscovery.application.question.CacheInfoQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Groups the commands about the cache. */
@Command(
        name = "cache",
        description = "Show or clear the cache.",
        subcommands = {CacheCommand.Info.class, CacheCommand.Clear.class})
final class CacheCommand {
    /** Shows the contents of the cache. */
    @Command(name = "info", description = "Show the place and the contents of the cache.")
    static final class Info implements ShellCommand {
        @Override
        public Question question() {
            return new CacheInfoQuestion();
        }
    }

    /** Clears the cache. */
    @Command(name = "clear", description = "Clear the cache, or a part of it.")
    static final class Clear implements ShellCommand {
        @Option(
                names = {"-r", "--region", "--from"},
                paramLabel = "R",
                completionCandidates = RegionCompletions.class,
                description = "Clear this region only.")
        private @Nullable Region region;

        @Option(names = "--owner", paramLabel = "ACCOUNT", description = "Clear this account only.")
        private @Nullable String owner;

        @Option(names = "--history", description = "Clear the history only; the latest answers stay.")
        private boolean history;

        @Option(names = "--yes", description = "Do not ask before everything is cleared.")
        private boolean yes;

        @Override
        public @Nullable String confirmation() {
            boolean everything = region == null && owner == null && !history;
            return everything && !yes ? "Clear everything that is known, of every account, and its history?" : null;
        }

        @Override
        public Question question() {
            return new CacheClearQuestion(new ClearRequest(region, owner, history));
        }
    }
}

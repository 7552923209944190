package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.query.ChangeHistory;
import io.bedrockdiscovery.shell.render.ChangesAnswer;
import io.bedrockdiscovery.shell.render.Format;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what is not as it was. */
@Command(name = "changes", description = "Show what changed since the scan before the last one, or since a time.")
final class ChangesCommand implements ShellCommand {
    private final Knowledge knowledge;
    private final Supplier<Stores> stores;
    private final Clock clock;

    @Option(
            names = "--since",
            paramLabel = "7d|DATE",
            converter = Since.Converter.class,
            description = "So long ago (30m, 12h, 7d, 2w), or since a day or a time (ISO 8601, days in UTC).")
    private @Nullable Since since;

    ChangesCommand(Knowledge knowledge, Supplier<Stores> stores, Clock clock) {
        this.knowledge = knowledge;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Reply reply(Options options) {
        Instant now = clock.instant();
        Instant start = since == null ? null : since.before(now);
        return start != null && start.isAfter(now)
                ? Reply.usage("--since " + start + " is yet to come")
                : knowledge.answer(options, known -> reply(known, start));
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    private Reply reply(Known known, @Nullable Instant start) {
        Owner owner = known.catalog().owner();
        ChangeHistory.Report report = new ChangeHistory(stores.get().catalog()).since(owner, start, clock.instant());
        Doubt doubt = Doubt.of(known.catalog());
        boolean kept = isKept(known.catalog());
        return Reply.of(kept ? doubt.code() : ExitCode.PARTIAL, new ChangesAnswer(report, doubt.unknown()))
                .warning(doubt.lines())
                .warning(
                        kept ? List.of() : List.of("what was just learnt could not be remembered, and is not compared"))
                .warning(limits(stores.get().catalog().scans(owner), start));
    }

    /** Whether the history has all that is known. */
    private boolean isKept(Catalog catalog) {
        Memory kept = stores.get().catalog().load(catalog.owner());
        return kept.and(catalog.memory()).equals(kept);
    }

    /** Nothing is told as added of what was there at the first scan, and people might take that for no change. */
    private static List<String> limits(List<Instant> scans, @Nullable Instant start) {
        if (scans.isEmpty()) {
            return List.of("there is no history: nothing was scanned yet");
        }
        Instant first = scans.get(scans.size() - 1);
        if (start == null) {
            return scans.size() > 1
                    ? List.of()
                    : List.of("there is no history before the one scan of " + first + ", so nothing to compare with");
        }
        return start.isBefore(first)
                ? List.of("there is no history before " + first + "; changes after it: --since " + first)
                : List.of();
    }
}

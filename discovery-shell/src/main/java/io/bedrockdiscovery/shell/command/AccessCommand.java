package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.AccessCheck;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.shell.render.AccessAnswer;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks whether the account may call a model. */
@Command(
        name = "access",
        description = "Show whether this account may call a model, in every region that lists it or the one named.")
final class AccessCommand implements ShellCommand {
    private final Knowledge knowledge;
    private final Supplier<AccessCheck> checks;
    private final ScanWatch watch;
    private final Freshness freshness;
    private final Clock clock;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = KnownModels.class,
            description = "The model's id, its id without the version, or a part of its id or name.")
    private String name = "";

    @Option(
            names = "--region",
            paramLabel = "R",
            completionCandidates = KnownRegions.class,
            description = "In this region.")
    private @Nullable Region region;

    AccessCommand(
            Knowledge knowledge, Supplier<AccessCheck> checks, ScanWatch watch, Freshness freshness, Clock clock) {
        this.knowledge = knowledge;
        this.checks = checks;
        this.watch = watch;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, NamedRegion.of(region), known -> reply(options, known));
    }

    private Reply reply(Options options, Known known) {
        EmptyAnswer nothing = EmptyAnswer.ofAccess();
        List<String> refusal = region == null ? List.of() : NamedRegion.refusal(known.catalog(), region);
        return refusal.isEmpty()
                ? NamedModel.in(known, name, nothing, found -> reply(options, known.catalog(), found))
                : Reply.failed(ExitCode.NO_MATCH, refusal, nothing);
    }

    private Reply reply(Options options, Catalog catalog, Naming.Found found) {
        ModelId id = found.modelId();
        Region named = region;
        RegionStatus closed = named == null ? null : closed(catalog, named);
        if (named != null && closed != null) {
            return Reply.of(AccessAnswer.closed(id, named, closed));
        }
        List<Region> regions = named == null ? catalog.regionsOf(id) : List.of(named);
        AccessCheck.Result result = access(options, catalog, id, regions);
        AccessDoubt doubt = AccessDoubt.of(result.access(), freshness.known(), clock.instant());
        Doubt listing = listing(catalog, found.unknown());
        return Reply.of(doubt.isEmpty() ? listing.code() : ExitCode.PARTIAL, new AccessAnswer(id, result.access()))
                .warning(result.warnings())
                .warning(doubt.lines())
                .warning(listing.lines());
    }

    private AccessCheck.Result access(Options options, Catalog catalog, ModelId id, List<Region> regions) {
        AccessCheck check = checks.get();
        if (options.cached()) {
            SortedMap<Region, AccessObservation> known = new TreeMap<>(check.cached(catalog.owner(), id, regions));
            regions.forEach(each ->
                    known.putIfAbsent(each, new AccessObservation(null, UnknownCall.NEVER_ASKED, clock.instant())));
            return new AccessCheck.Result(known, List.of());
        }
        return watch.during(
                options.quiet(), listener -> check.check(catalog.owner(), id, regions, ScanRequest.DEFAULT_DEADLINE));
    }

    /** Where nothing can be called there is nothing to ask. Null for every other region. */
    private static @Nullable RegionStatus closed(Catalog catalog, Region region) {
        return catalog.region(region)
                .map(known -> known.status())
                .filter(status -> status == RegionStatus.NOT_OPTED_IN || status == RegionStatus.NOT_OFFERED)
                .orElse(null);
    }

    /** Which regions list the model matters where none is named, and where one is, what the name means. */
    private Doubt listing(Catalog catalog, List<UnknownCall> naming) {
        return region == null
                ? Doubt.of(
                        catalog,
                        call -> call.call() == CallKind.MODELS,
                        each -> catalog.region(each)
                                .filter(known ->
                                        catalog.isStale(known.observations().models()))
                                .isPresent())
                : Doubt.of(catalog, naming::contains, any -> false);
    }
}

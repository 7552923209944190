package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.scan.NoSuchRegionException;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands answer from: memory, after a scan of what is missing in it or past its time, unless memory alone was
 * asked for.
 */
public final class Knowledge {
    private final Supplier<ModelDiscovery> discoveries;
    private final Supplier<Stores> stores;
    private final ScanWatch watch;
    private final Recent recent;
    private final ScanMeters meters;

    /** Everything that may open connections or files is asked for when it is first needed. */
    public Knowledge(
            Supplier<ModelDiscovery> discoveries,
            Supplier<Stores> stores,
            ScanWatch watch,
            Recent recent,
            ScanMeters meters) {
        this.discoveries = requireNonNull(discoveries, "discoveries is null");
        this.stores = requireNonNull(stores, "stores is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.recent = requireNonNull(recent, "recent is null");
        this.meters = requireNonNull(meters, "meters is null");
    }

    /** The reply to a question, or that nothing is known which could answer it. */
    Reply answer(Options options, Function<Known, Reply> question) {
        return answer(options, ScanRequest.everywhere(), question);
    }

    /** The same of a question that names regions, which are then looked at even if EC2 does not list them. */
    Reply answer(Options options, Collection<Region> named, Function<Known, Reply> question) {
        return answer(options, ScanRequest.everywhere().withAlso(named), question);
    }

    /** The same after a scan of one's own. */
    Reply answer(Options options, ScanRequest request, Function<Known, Reply> question) {
        return ask(options, request, known -> {
            ScanReport report = known.report();
            return report.completeness() == Completeness.NOTHING
                    ? Reply.failed(ExitCode.NOTHING, whyNothing(report))
                    : question.apply(known);
        });
    }

    /** The reply to a question that even knowing nothing can answer. */
    Reply ask(Options options, ScanRequest request, Function<Known, Reply> question) {
        try {
            ModelDiscovery discovery = discoveries.get();
            ScanReport report = options.cached() ? cached(discovery, request) : scanned(discovery, options, request);
            recent.set(report.catalog());
            Reply reply = question.apply(new Known(report, discovery));
            // Where there is nobody to ask for, that is the reply and not a warning beside it.
            return reply.warning(
                    report.unidentified() == null
                            ? warnings(report)
                            : stores.get().warnings());
        } catch (NoSuchRegionException e) {
            return Reply.failed(ExitCode.NO_MATCH, List.of(requireNonNull(e.getMessage())));
        } catch (SeveralPartitions e) {
            return Reply.usage(requireNonNull(e.getMessage()));
        } catch (StoreException e) {
            return Reply.failed(ExitCode.NOTHING, List.of(requireNonNull(e.getMessage())));
        }
    }

    private ScanReport scanned(ModelDiscovery discovery, Options options, ScanRequest request) {
        ScanReport report = watch.during(options.quiet(), listener -> scan(discovery, request, listener));
        meters.scanned(report);
        return report;
    }

    private ScanReport cached(ModelDiscovery discovery, ScanRequest request) {
        ScanReport report = remembered(discovery.catalog(), request);
        meters.answered(report);
        return report;
    }

    /** A scan is the first to know that the regions named cannot be asked together. */
    private static ScanReport scan(ModelDiscovery discovery, ScanRequest request, ScanListener listener) {
        try {
            return discovery.scan(request, listener);
        } catch (IllegalArgumentException e) {
            throw request.only().size() > 1 ? new SeveralPartitions(e) : e;
        }
    }

    /** What people should know beside the answer. */
    List<String> warnings(ScanReport report) {
        List<String> warnings = new ArrayList<>(stores.get().warnings());
        warnings.addAll(report.warnings());
        return warnings;
    }

    static List<String> whyNothing(ScanReport report) {
        if (report.unidentified() != null) {
            return List.of(report.unidentified().message());
        }
        if (report.regions().isEmpty()) {
            return List.of(report.catalog()
                    .listingFailure()
                    .map(Failure::message)
                    .orElse("nothing is remembered; without --cached this would ask AWS"));
        }
        boolean explained = report.catalog().listingFailure().isPresent();
        return new Doubt(report.unknownCalls(), List.of(), report.regionsKnown(), explained).lines();
    }

    private static ScanReport remembered(Catalog catalog, ScanRequest request) {
        List<RegionReport> regions = catalog.regions().values().stream()
                .filter(region -> request.only().isEmpty() || request.only().contains(region.region()))
                .filter(region -> !request.exclude().contains(region.region()))
                .map(region -> {
                    var latency = catalog.latencies().calls().get(region.region());
                    return new RegionReport(region, Set.of(), latency == null ? null : latency.averageMillis());
                })
                .toList();
        List<String> warnings = catalog.listingFailure()
                .filter(failure -> !regions.isEmpty())
                .map(failure -> List.of(
                        "EC2 could not say which regions there are, so some may be missing: " + failure.message()))
                .orElse(List.of());
        return new ScanReport(
                catalog.owner().account(),
                catalog.owner().partition(),
                catalog.asOf(),
                Duration.ZERO,
                catalog.regionsKnown(),
                regions,
                null,
                warnings,
                catalog);
    }

    private static final class SeveralPartitions extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SeveralPartitions(IllegalArgumentException refusal) {
            super(refusal.getMessage(), refusal);
        }
    }
}

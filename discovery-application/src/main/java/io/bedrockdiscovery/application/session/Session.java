package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.MixedPartitionsException;
import io.bedrockdiscovery.domain.scan.NoSuchRegionException;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.micrometer.core.instrument.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answering of one question, for one thread: from a scan of what is missing or stale, or from the store only. */
public final class Session {
    private static final String HOW_TO_ASK = "--cached and --account answer from the cache; to ask AWS, leave them out"
            + " and use credentials of the account (--profile NAME)";

    private final SessionServices services;
    private final boolean cached;
    private final boolean plugins;
    private final ScanMonitor monitor;
    private final SessionMeters meters;
    private final List<String> filterProblems = new ArrayList<>();
    private @Nullable BedrockDiscovery discovery;
    private final AnswerBasis basis = new AnswerBasis();
    private boolean usesStore;

    /**
     * Creates a session.
     *
     * @param cached whether to answer from the store only, without a request to AWS
     * @param plugins whether the plugins are loaded even if no filter is asked for, so that their problems are reported
     */
    public Session(SessionServices services, boolean cached, boolean plugins, ScanMonitor monitor) {
        this.services = requireNonNull(services, "services is null");
        this.cached = cached;
        this.plugins = plugins;
        this.monitor = requireNonNull(monitor, "monitor is null");
        this.meters = services.meters();
    }

    /** Returns whether answers come from the store only. */
    public boolean isCached() {
        return cached;
    }

    /** Returns the advice where an answer lacks what was never asked, and this session asks nothing; else nothing. */
    public List<String> howToAsk(boolean lacks) {
        return lacks && cached ? List.of(HOW_TO_ASK) : List.of();
    }

    /** Returns the services of this session. */
    public SessionServices services() {
        return services;
    }

    /** Returns the scan and the list calls that the answer depends on. */
    public AnswerBasis basis() {
        return basis;
    }

    /** Returns the time by the injected clock. */
    public Instant now() {
        return services.clock().instant();
    }

    /** Returns the AWS region that the user configured; empty where none is. */
    public Optional<Region> configuredRegion() {
        return services.region().find();
    }

    /** Returns the meters of this process. */
    public List<Meter> meters() {
        return meters.all();
    }

    /**
     * Answers a question.
     *
     * @throws NoAnswerException if there is no answer
     */
    public Response ask(Question question) {
        try {
            return question.ask(this);
        } catch (FilterException e) {
            throw NoAnswerException.invalid(e.getMessage());
        } catch (StoreException e) {
            throw NoAnswerException.nothingKnown(List.of(e.getMessage()));
        }
    }

    /** Returns the lines that users should read in addition to the response, those of an early end included. */
    public List<String> warnings() {
        return warnings(basis.warnings());
    }

    /** Returns the warnings to print in the report of a scan, which tells a failure of the credentials as well. */
    public List<String> warnings(ScanReport scanned) {
        return warnings(scanned.warnings());
    }

    private List<String> warnings(List<String> ofReport) {
        List<String> warnings = new ArrayList<>();
        if (usesStore) {
            warnings.addAll(services.stores().get().warnings());
        }
        warnings.addAll(ofReport);
        warnings.addAll(filterProblems);
        return warnings;
    }

    /**
     * Scans as requested, or reads the store.
     *
     * @throws NoAnswerException if a named region does not exist, or regions of several partitions are named
     * @throws StoreException if the store cannot be read
     */
    public ScanReport scan(ScanRequest request) {
        try {
            ScanReport scanned = cached ? read(request) : monitored(request);
            if (scanned.catalog().isWhole()) {
                services.recent().set(scanned.catalog());
            }
            basis.scanned(scanned);
            usesStore = true;
            return scanned;
        } catch (NoSuchRegionException e) {
            throw NoAnswerException.noMatch(List.of(e.getMessage()));
        } catch (MixedPartitionsException e) {
            throw NoAnswerException.invalid(e.getMessage());
        }
    }

    private ScanReport read(ScanRequest request) {
        ScanReport remembered = discovery().cached(request);
        meters.answered(remembered);
        return remembered;
    }

    private ScanReport monitored(ScanRequest request) {
        Ended<ScanReport> ended = during(listener -> discovery().scan(request, listener));
        meters.scanned(ended.result());
        if (ended.interrupted() || ended.result().isCancelled()) {
            throw Cancelled.scan(ended.result());
        }
        return ended.result();
    }

    /**
     * The end of work.
     *
     * @param interrupted whether the user ended it early
     */
    private record Ended<T>(T result, boolean interrupted) {}

    private <T> Ended<T> during(Function<ScanListener, T> work) {
        return monitor.during(listener -> {
            T result = work.apply(listener);
            return new Ended<>(result, Thread.currentThread().isInterrupted());
        });
    }

    /** Returns the catalogue after a scan of every region. */
    public Catalog catalog() {
        return catalog(List.of());
    }

    /** Returns the catalogue after a scan of every region and of these, even if EC2 does not list them. */
    public Catalog catalog(Collection<Region> named) {
        return required(scan(ScanRequest.everywhere().withAlso(named))).catalog();
    }

    /**
     * Returns the catalogue as {@link #catalog(Collection)} does, for an answer about one model: models and profiles that
     * make no difference to it may be missing.
     *
     * @param name the name of the model as the user holds it
     */
    public Catalog catalogAbout(String name, Collection<Region> named) {
        return required(scan(ScanRequest.everywhere().withAlso(named).withAbout(name)))
                .catalog();
    }

    /**
     * Returns a report of which something is known.
     *
     * @throws NoAnswerException if nothing is known
     */
    public static ScanReport required(ScanReport report) {
        if (report.completeness() == Completeness.NOTHING) {
            throw NoAnswerException.nothingKnown(NothingKnown.reasons(report));
        }
        return report;
    }

    /** Returns the discovery of this session. */
    public BedrockDiscovery discovery() {
        BedrockDiscovery opened = discovery;
        if (opened == null) {
            opened = services.discovery().get();
            discovery = opened;
        }
        return opened;
    }

    /**
     * Runs work that tells a listener how far it has come. The result tells itself whether the user ended the work early.
     */
    public <T> T followed(Function<ScanListener, T> work) {
        return during(work).result();
    }

    /**
     * Runs work that asks AWS.
     *
     * @throws NoAnswerException if the user ended it early
     */
    public <T> T monitored(Supplier<T> work) {
        Instant start = now();
        Ended<T> ended = during(listener -> work.get());
        if (ended.interrupted()) {
            throw Cancelled.work(Duration.between(start, now()));
        }
        return ended.result();
    }

    /**
     * Returns the filter that applies all of these, one after the other. It may throw {@link FilterException} when it is
     * applied, which ends the question as this method does.
     *
     * @throws NoAnswerException if one of them does not exist or its arguments make no sense
     */
    public DiscoveryFilter filter(List<String> texts) {
        if (texts.isEmpty() && !plugins) {
            return region -> region;
        }
        LoadedFilters filters = services.filters().get();
        filterProblems.addAll(filters.problems());
        return filters.create(texts);
    }

    /**
     * Checks that known models have the values of the built-in filters.
     *
     * @param texts the filters, such as {@code provider:Anthropic}
     * @param catalog everything known, unfiltered
     * @param unknown the unknown calls that could show further values
     * @throws NoAnswerException if no known model has one of the values
     */
    public void requireValues(List<String> texts, Catalog catalog, List<UnknownCall> unknown) {
        if (!texts.isEmpty()) {
            List<FoundationModel> models = FilterValues.models(catalog);
            FilterValues.require(services.filters().get().registry().unknownValues(texts, models), unknown, List.of());
        }
    }

    /**
     * Returns the intended store, for questions about the store itself.
     *
     * @throws NoAnswerException if it cannot be used
     */
    public DiscoveryStore store() {
        StoreSet stores = services.stores().get();
        if (stores.problem() != null) {
            throw NoAnswerException.nothingKnown(List.of(stores.problem()));
        }
        usesStore = true;
        return stores.store();
    }
}

package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.account.AccountFailure;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Models by accounts: which account can call what, which cannot, and of which it is not known.
 *
 * @param accounts the columns, sorted by id
 * @param rows the models that any account lists, sorted by id
 * @param doubts the accounts of which not everything is known, each with the reason
 */
record AccountMatrix(List<StoredAccount> accounts, List<Row> rows, Map<String, String> doubts) {
    private static final String NOT_LISTED = "no region lists it";
    private static final String NO_PROFILE = "it needs an inference profile, and no region lists one for it";
    private static final String NOT_TOLD = "AWS lists it, and names no way to call it";

    AccountMatrix {
        accounts = List.copyOf(accounts);
        rows = List.copyOf(rows);
        doubts = Map.copyOf(doubts);
    }

    /** The knowledge of one account about one model. */
    enum State {
        CAN("can"),
        CANNOT("cannot"),
        UNKNOWN("unknown");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * One model in one account.
     *
     * @param modes the ways to call it from any region
     * @param regions the regions from which it can be called
     * @param reason the reason why it cannot, or why that is not known; null where it can
     */
    record Cell(
            State state,
            List<InvocationMode> modes,
            List<Region> regions,
            @Nullable String reason) {}

    /** One model, with a cell for each account. */
    record Row(
            ModelId modelId,
            @Nullable String modelName,
            @Nullable String providerName,
            Map<String, Cell> cells) {
        /** Returns the accounts with a state, in the order of the columns. */
        List<String> accounts(State state) {
            return cells.entrySet().stream()
                    .filter(each -> each.getValue().state() == state)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Returns the matrix of the accounts, one after the other, so that one catalogue at a time is in memory. */
    static AccountMatrix of(
            StoredAccounts accounts,
            UnaryOperator<Catalog> shown,
            Predicate<FoundationModel> models,
            @Nullable Region only) {
        Map<String, SortedMap<ModelId, Found>> found = new LinkedHashMap<>();
        Map<String, String> doubts = new LinkedHashMap<>();
        RegionFindings.Memory findings = new RegionFindings.Memory(models);
        for (StoredAccount account : accounts.all()) {
            SortedMap<ModelId, Found> ofAccount = new TreeMap<>();
            if (account.held() == null) {
                doubts.put(account.id(), unasked(account));
            } else {
                Catalog catalog = accounts.catalog(account);
                doubt(catalog, only).ifPresent(line -> doubts.put(account.id(), line));
                find(shown.apply(catalog), findings, only, ofAccount);
            }
            found.put(account.id(), ofAccount);
        }
        Set<ModelId> ids = new TreeSet<>();
        found.values().forEach(each -> ids.addAll(each.keySet()));
        return new AccountMatrix(
                List.copyOf(accounts.all()),
                ids.stream().map(id -> row(id, found, doubts)).toList(),
                doubts);
    }

    /** Returns the rows as users read them, where {@code 18k} is before {@code 200k}. */
    List<Row> inNaturalOrder() {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.modelId().value(), NaturalOrder.OF_TEXT))
                .toList();
    }

    private static String unasked(StoredAccount account) {
        KnownAccount known = account.known();
        Failure failure = known == null ? null : known.failure();
        return failure == null ? "nothing is cached of it" : text(failure);
    }

    private static String text(Failure failure) {
        return failure.reason().text() + ": " + failure.message();
    }

    private static Optional<String> doubt(Catalog catalog, @Nullable Region only) {
        Uncertainty uncertainty = only == null ? Uncertainty.of(catalog) : Uncertainty.about(catalog, only);
        return uncertainty.isNone()
                ? denial(catalog)
                : uncertainty.lines().stream().findFirst().or(() -> Optional.of("the regions are not known"));
    }

    /** Returns why nothing is known of an account whose organization denies every list, which is no doubt about one region. */
    private static Optional<String> denial(Catalog catalog) {
        ScanReport report = ScanReport.ofRemembered(catalog, ScanRequest.everywhere());
        return AccountStatus.of(report) == AccountStatus.UNKNOWN
                ? AccountFailure.of(report).map(AccountMatrix::text)
                : Optional.empty();
    }

    private static void find(
            Catalog catalog, RegionFindings.Memory findings, @Nullable Region only, SortedMap<ModelId, Found> found) {
        Map<Region, RegionFindings> shown = new LinkedHashMap<>();
        for (CatalogRegion region : catalog.regions().values()) {
            boolean open = !region.status().isClosed() && region.status() != RegionStatus.NOT_OFFERED;
            if (open && (only == null || only.equals(region.region()))) {
                shown.put(region.region(), findings.of(region));
            }
        }
        shown.forEach((region, each) -> each.listed()
                .forEach(model -> found.computeIfAbsent(model.modelId(), id -> new Found())
                        .add(region, model)));
        // Once every model is found: the name of one is that of a region that lists it.
        shown.forEach((region, each) -> each.unlisted().forEach((id, modes) -> {
            Found listed = found.get(id);
            if (listed != null) {
                listed.add(region, modes);
            }
        }));
    }

    private static Row row(ModelId id, Map<String, SortedMap<ModelId, Found>> found, Map<String, String> doubts) {
        String name = null;
        String provider = null;
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Map.Entry<String, SortedMap<ModelId, Found>> account : found.entrySet()) {
            Found each = account.getValue().get(id);
            if (each != null) {
                name = name == null ? each.name : name;
                provider = provider == null ? each.provider : provider;
            }
            cells.put(account.getKey(), cell(each, doubts.get(account.getKey())));
        }
        return new Row(id, name, provider, cells);
    }

    private static Cell cell(@Nullable Found found, @Nullable String doubt) {
        if (found != null && !found.modes.isEmpty()) {
            return new Cell(State.CAN, List.copyOf(found.modes), List.copyOf(found.regions), null);
        }
        if (doubt != null) {
            return none(State.UNKNOWN, doubt);
        }
        if (found == null) {
            return none(State.CANNOT, NOT_LISTED);
        }
        // A list that names no way to call a model does not tell that there is none.
        return found.needsProfile ? none(State.CANNOT, NO_PROFILE) : none(State.UNKNOWN, NOT_TOLD);
    }

    private static Cell none(State state, String reason) {
        return new Cell(state, List.of(), List.of(), reason);
    }

    /** The findings about one model in one account. */
    private static final class Found {
        private final Set<InvocationMode> modes = EnumSet.noneOf(InvocationMode.class);
        private final List<Region> regions = new ArrayList<>();
        private @Nullable String name;
        private @Nullable String provider;
        private boolean needsProfile = true;

        void add(Region region, RegionFindings.Listed model) {
            add(region, model.modes());
            needsProfile &= model.needsProfile();
            name = name == null ? model.name() : name;
            provider = provider == null ? model.provider() : provider;
        }

        void add(Region region, List<InvocationMode> ways) {
            modes.addAll(ways);
            if (!ways.isEmpty()) {
                regions.add(region);
            }
        }
    }
}

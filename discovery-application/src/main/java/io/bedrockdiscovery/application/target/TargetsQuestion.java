package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.target.ListedTargets;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.domain.target.TargetReport;
import io.bedrockdiscovery.domain.target.UnknownTargetCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for everything that the account can pass as a model's id. Models of bedrock-mantle are only asked for by their kind,
 * because the runtime does not take their ids.
 *
 * @param region the region to call from; null for every region
 * @param kind the only kind to list; null for every kind of the runtime
 */
public record TargetsQuestion(
        @Nullable Region region, @Nullable TargetKind kind) implements Question {
    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(RegionNames.set(region));
        RegionNames.require(catalog, region);
        Collection<Region> regions = region == null ? catalog.regions().keySet() : List.of(region);
        TargetReport report = TargetCalls.make(session, catalog, regions, calls());
        List<Target> targets = Stream.concat(
                        regions.stream().flatMap(each -> listed(catalog, each)), report.targets().stream())
                .filter(target -> kind == null || kind == target.kind())
                .sorted(Target.ORDER)
                .toList();
        Uncertainty listing = listing(catalog);
        List<UnknownTargetCall> unknown = report.unknown();
        List<Region> stale = report.stale();
        return new Response(
                        new TargetsAnswer(
                                targets,
                                objects(listing.unknown(), unknown),
                                UnseenTargets.lines(
                                        catalog,
                                        region,
                                        Stream.of(ListCall.values())
                                                .filter(this::matters)
                                                .toList(),
                                        report)),
                        listing.isNone() && unknown.isEmpty() && stale.isEmpty(),
                        report.warnings())
                .warning(listing.lines())
                .warning(TargetFields.lines(unknown))
                .warning(session.howToAsk(
                        unknown.stream().anyMatch(call -> call.failure().reason() == Reason.NOT_ASKED)))
                .warning(stale.isEmpty() ? List.of() : List.of("stale: " + joined(stale)));
    }

    private Set<TargetCall> calls() {
        if (kind != null) {
            return kind.calls();
        }
        Set<TargetCall> all = EnumSet.allOf(TargetCall.class);
        all.remove(TargetCall.MANTLE_MODELS);
        return all;
    }

    private static Stream<Target> listed(Catalog catalog, Region region) {
        return catalog.region(region).stream().flatMap(known -> ListedTargets.of(known).stream());
    }

    /** The lists of models and profiles matter where the answer shows some; which regions there are matters always. */
    private Uncertainty listing(Catalog catalog) {
        Predicate<UnknownCall> calls = call -> isAbout(call.region()) && matters(call.call());
        Predicate<Region> shown = each -> isAbout(each)
                && catalog.region(each).filter(known -> isStale(catalog, known)).isPresent();
        return region == null ? Uncertainty.of(catalog, calls, shown) : Uncertainty.of(catalog, calls, shown, region);
    }

    private boolean isStale(Catalog catalog, CatalogRegion known) {
        return Stream.of(ListCall.values())
                .anyMatch(call ->
                        matters(call) && catalog.isStale(known.observations().of(call)));
    }

    private boolean isAbout(Region each) {
        return region == null || region.equals(each);
    }

    private boolean matters(ListCall call) {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case ON_DEMAND -> call == ListCall.MODELS;
            case PROFILE, GLOBAL_PROFILE -> call == ListCall.SYSTEM_DEFINED_PROFILES;
            case APPLICATION_PROFILE -> call == ListCall.APPLICATION_PROFILES;
            default -> false;
        };
    }

    private static List<JsonObject> objects(List<UnknownCall> listing, List<UnknownTargetCall> targets) {
        List<JsonObject> all = new ArrayList<>();
        listing.forEach(call -> all.add(new JsonObject()
                .with("region", call.region().id())
                .with("call", call.call().word())
                .with("reason", call.failure().reason().word())));
        all.addAll(TargetFields.unknown(targets));
        return all;
    }

    private static String joined(List<Region> regions) {
        return regions.stream().map(Region::id).collect(Collectors.joining(", "));
    }
}

package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.route.RouteSelection.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a model or profile that is listed, by the regions from which it is to be called. */
final class RegionJudge {
    private final Catalog catalog;
    private final CheckCriteria criteria;
    private final RouteResolver resolver;
    private final LifecycleJudge lifecycles;
    private final BareIdJudge bareIds;

    RegionJudge(Catalog catalog, CheckCriteria criteria) {
        this.catalog = catalog;
        this.criteria = criteria;
        this.resolver = new RouteResolver(catalog);
        this.lifecycles = new LifecycleJudge(catalog, criteria);
        this.bareIds = new BareIdJudge(catalog);
    }

    /** Judges a name; {@code resource} where it names the model without calling it. */
    Judgement judge(NameMatch.Found name, boolean resource) {
        Region place = name.from();
        List<Region> from = place == null ? criteria.from() : List.of(place);
        ModelId model = name.modelId();
        if (from.isEmpty()) {
            List<Region> regions = List.copyOf(catalog.regions().keySet());
            List<PartialJudgement> calls =
                    regions.stream().map(region -> call(name, region, resource)).toList();
            PartialJudgement best = best(calls, name, resource);
            List<Region> callable = Stream.iterate(0, i -> i < calls.size(), i -> i + 1)
                    .filter(i -> calls.get(i).verdict() == Verdict.OK)
                    .map(regions::get)
                    .toList();
            PartialJudgement life =
                    lifecycles.anywhere(model, callable.isEmpty() ? catalog.regionsOf(model) : callable);
            return together(model, List.of(best, life));
        }
        List<PartialJudgement> all = new ArrayList<>();
        for (Region region : from) {
            all.add(call(name, region, resource));
            all.add(lifecycles.in(model, region));
        }
        return together(model, all);
    }

    private static Judgement together(ModelId model, List<PartialJudgement> parts) {
        List<PartialJudgement> problems = parts.stream()
                .filter(part -> part.verdict() != Verdict.OK)
                .sorted(Comparator.comparing(PartialJudgement::verdict))
                .toList();
        if (problems.isEmpty()) {
            return new Judgement(model, Verdict.OK, null, List.of());
        }
        String detail =
                problems.stream().map(PartialJudgement::detail).distinct().collect(Collectors.joining("; "));
        List<String> instead =
                problems.stream().flatMap(part -> part.replacements().stream()).toList();
        return new Judgement(model, problems.get(0).verdict(), detail, instead);
    }

    /** One region is enough: it decides if it can be called from there, and else what is not known. */
    private PartialJudgement best(List<PartialJudgement> calls, NameMatch.Found name, boolean resource) {
        for (Verdict verdict : List.of(Verdict.OK, Verdict.UNKNOWN, Verdict.LEAVES_RESIDENCY)) {
            Optional<PartialJudgement> first =
                    calls.stream().filter(call -> call.verdict() == verdict).findFirst();
            if (first.isPresent()) {
                return first.get();
            }
        }
        if (!catalog.regionsKnown()) {
            return new PartialJudgement(Verdict.UNKNOWN, "which regions there are is not known", List.of());
        }
        return resource
                ? new PartialJudgement(Verdict.NOT_CALLABLE, "no region lists " + name.modelId(), List.of())
                : notCallable(name, asked(name, null), resolver.resolve(name.modelId(), asked(name, null)));
    }

    private PartialJudgement call(NameMatch.Found name, Region from, boolean resource) {
        ModelId model = name.modelId();
        if (resource) {
            Availability listed = catalog.availability(model, from);
            boolean named = catalog.region(from)
                    .filter(region -> !region.profilesNaming(model).isEmpty())
                    .isPresent();
            return switch (listed) {
                case PRESENT -> PartialJudgement.OK;
                case UNKNOWN ->
                    new PartialJudgement(
                            Verdict.UNKNOWN, "whether " + from + " lists " + model + " is not known", List.of());
                case ABSENT ->
                    named
                            ? PartialJudgement.OK
                            : new PartialJudgement(Verdict.NOT_CALLABLE, notListed(model, from), List.of());
            };
        }
        RouteCriteria asked = asked(name, from);
        Resolution resolution = resolver.resolve(model, asked);
        if (resolution.route().isPresent()) {
            return PartialJudgement.OK;
        }
        return rejection(resolution, Rejected.Reason.OUTSIDE_RESIDENCY)
                .map(message -> new PartialJudgement(Verdict.LEAVES_RESIDENCY, from + ": " + message, List.of()))
                .or(() -> rejection(resolution, Rejected.Reason.RESIDENCY_UNKNOWN)
                        .map(message -> new PartialJudgement(Verdict.UNKNOWN, from + ": " + message, List.of())))
                .orElseGet(() -> isUnknown(resolution, asked)
                        ? new PartialJudgement(Verdict.UNKNOWN, message(resolution), List.of())
                        : notCallable(name, asked, resolution));
    }

    private String notListed(ModelId model, Region from) {
        return from + " does not list " + model
                + catalog.region(from)
                        .flatMap(CatalogRegion::closure)
                        .map(reason -> ", because " + reason)
                        .orElse("");
    }

    private static Optional<String> rejection(Resolution resolution, Rejected.Reason reason) {
        return resolution.selection().rejected().stream()
                .filter(rejected -> rejected.reason() == reason)
                .map(Rejected::message)
                .findFirst();
    }

    private static boolean isUnknown(Resolution resolution, RouteCriteria asked) {
        RouteProblem problem = resolution.problem();
        return (problem != null && problem.reason() == RouteProblem.Reason.LISTING_UNKNOWN)
                || resolution.unknown().stream().map(UnknownCall::call).anyMatch(asked::considers);
    }

    private static String message(Resolution resolution) {
        RouteProblem problem = resolution.problem();
        return problem == null ? "" : problem.message();
    }

    /** Tells the string that could be passed instead, if there is one. */
    private PartialJudgement notCallable(NameMatch.Found name, RouteCriteria asked, Resolution resolution) {
        RouteCriteria otherwise = new RouteCriteria(asked.from(), null, criteria.residency());
        Resolution other = resolver.resolve(name.modelId(), otherwise);
        Collection<String> instead = other.route().stream()
                .map(route -> route.passAsModelId())
                .filter(id -> !id.equals(name.readAs()))
                .toList();
        if (instead.isEmpty()) {
            Optional<PartialJudgement> open = name.profile() == null
                    ? bareIds.judge(name.modelId(), asked.from(), other.unknown())
                    : Optional.empty();
            return open.orElseGet(() -> new PartialJudgement(Verdict.NOT_CALLABLE, message(resolution), List.of()));
        }
        String id = instead.iterator().next();
        String reason = name.profile() == null
                ? "cannot be called on demand from " + place(asked)
                : place(asked) + " does not list the profile " + name.readAs();
        return new PartialJudgement(
                Verdict.NOT_CALLABLE, reason + "; pass " + id + " from " + other.region(), List.of(id));
    }

    private static String place(RouteCriteria asked) {
        return asked.from() == null ? "any region" : String.valueOf(asked.from());
    }

    /** Returns the criteria for a call with exactly the string that the name is. */
    private RouteCriteria asked(NameMatch.Found name, @Nullable Region from) {
        InvocationMode mode = name.profile() == null ? InvocationMode.ON_DEMAND : null;
        return new RouteCriteria(from, mode, criteria.residency()).refinedBy(name);
    }
}

package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.diagnosis.Diagnosis;
import io.bedrockdiscovery.domain.diagnosis.Remedy;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds what is known of the account to a diagnosis: the string to pass, the replacements of a model, or the policy that allows
 * the route. Asks AWS nothing.
 */
final class AccountFacts {
    private static final Set<String> WRONG_ID =
            Set.of("on-demand-not-supported", "model-id-invalid", "model-id-malformed", "unknown-operation");
    private static final Set<String> OLD_MODEL = Set.of("legacy-idle", "end-of-life");
    private static final Set<String> NO_POLICY = Set.of(
            "destination-denied", "profile-denied", "application-profile-denied", "global-model-denied", "call-denied");

    private final Session session;

    AccountFacts(Session session) {
        this.session = session;
    }

    /**
     * What the account's facts add to a diagnosis.
     *
     * @param warnings lines for users about the lifecycle of a model that a remedy names
     */
    record Facts(List<Remedy> remedies, List<String> warnings) {
        static final Facts NONE = new Facts(List.of(), List.of());

        static Facts of(List<Remedy> remedies) {
            return new Facts(remedies, List.of());
        }
    }

    /** Returns the facts of the account; none where nothing is known. */
    Facts about(Diagnosis diagnosis) {
        Optional<String> model = diagnosis.fact("model");
        boolean helps = Stream.of(WRONG_ID, OLD_MODEL, NO_POLICY).anyMatch(keys -> keys.contains(diagnosis.key()));
        if (model.isEmpty() || !helps) {
            return Facts.NONE;
        }
        try {
            BedrockDiscovery discovery = discovery();
            NameMatch match = discovery.named(model.get());
            if (match instanceof NameMatch.NotFound missing) {
                return Facts.of(elsewhere(discovery, model.get(), missing));
            }
            if (!(match instanceof NameMatch.Found found)) {
                return Facts.NONE;
            }
            RouteCriteria criteria =
                    RouteCriteria.ANY.callingFrom(origin(diagnosis)).refinedBy(found);
            if (NO_POLICY.contains(diagnosis.key())) {
                return allowing(discovery, diagnosis, model.get(), criteria);
            }
            return WRONG_ID.contains(diagnosis.key())
                    ? passing(discovery, diagnosis, model.get(), criteria)
                    : Facts.of(replacing(discovery, found.modelId(), criteria));
        } catch (DiscoveryException e) {
            // Without the store, the general remedies are still right.
            return Facts.NONE;
        }
    }

    /** Returns a discovery that has seen what there is to see without a request. */
    private BedrockDiscovery discovery() {
        if (session.services().environment().live()) {
            session.discovery().cached(ScanRequest.everywhere());
        } else {
            session.catalog();
        }
        return session.discovery();
    }

    /** Returns what is remembered of an id that no region lists; nothing where a region could list it. */
    private static List<Remedy> elsewhere(BedrockDiscovery discovery, String name, NameMatch.NotFound missing) {
        Catalog catalog = discovery.catalog();
        String regions =
                discovery.cachedTargets(catalog.regions().keySet(), Set.of(TargetCall.MANTLE_MODELS)).targets().stream()
                        .filter(target -> target.passAsModelId().equals(name))
                        .map(target -> target.region().id())
                        .collect(Collectors.joining(", "));
        if (!regions.isEmpty()) {
            return List.of(new Remedy(
                    "Call it at the endpoint of bedrock-mantle, which lists it in " + regions
                            + "; the Bedrock runtime does not take this id.",
                    null));
        }
        if (!missing.knowledge().isKnown() || catalog.isEmpty()) {
            return List.of();
        }
        String nearest = missing.nearest().stream().map(ModelId::value).collect(Collectors.joining(", "));
        return List.of(new Remedy(
                "Pass another id: no region lists this one" + (nearest.isEmpty() ? "." : "; nearest: " + nearest + "."),
                null));
    }

    private static @Nullable Region origin(Diagnosis diagnosis) {
        return diagnosis.fact("region").filter(Region::isValid).map(Region::new).orElse(null);
    }

    private static Facts allowing(
            BedrockDiscovery discovery, Diagnosis diagnosis, String name, RouteCriteria criteria) {
        RouteCriteria denied = criteria.via() == null ? criteria.via(mode(diagnosis)) : criteria;
        Resolution resolution = discovery.resolve(name, denied);
        if (resolution.route().isEmpty() || !runsIn(resolution, diagnosis.fact("denied"))) {
            return Facts.NONE;
        }
        List<Remedy> remedies = discovery.iamPolicy(name, denied).asDocument().stream()
                .map(policy -> new Remedy(
                        "Add this policy, which allows calls through "
                                + resolution.orElseThrow().passAsModelId() + " from " + resolution.region() + ":\n"
                                + Json.text(JsonObject.of(policy), true),
                        null))
                .toList();
        ModelLifecycle life = lifecycle(discovery, resolution, denied);
        return remedies.isEmpty() || life == null
                ? Facts.of(remedies)
                : new Facts(remedies, LifecycleText.warnings(life));
    }

    /** Returns the mode of the call that was denied, as far as the text tells; null for the one that is best. */
    private static @Nullable InvocationMode mode(Diagnosis diagnosis) {
        return switch (diagnosis.key()) {
            case "global-model-denied" -> InvocationMode.GLOBAL_PROFILE;
            case "application-profile-denied" -> InvocationMode.APPLICATION_PROFILE;
            case "destination-denied" ->
                diagnosis.fact("denied").equals(diagnosis.fact("region")) ? null : InvocationMode.PROFILE;
            default -> null;
        };
    }

    private static boolean runsIn(Resolution resolution, Optional<String> denied) {
        Destinations places = resolution.orElseThrow().destinations();
        return denied.isEmpty()
                || places.anywhere()
                || places.regions().stream().anyMatch(region -> region.id().equals(denied.get()));
    }

    private static Facts passing(BedrockDiscovery discovery, Diagnosis diagnosis, String name, RouteCriteria criteria) {
        Resolution resolution = discovery.resolve(name, criteria);
        // Where a call on demand was refused, another region was called than the one that would take it.
        boolean refused = diagnosis.key().equals("on-demand-not-supported");
        Route route = resolution
                .route()
                .filter(each -> !refused || each.via() != InvocationMode.ON_DEMAND)
                .orElse(null);
        if (route == null) {
            return Facts.NONE;
        }
        ModelLifecycle life = lifecycle(discovery, resolution, criteria);
        String act = "Pass " + route.passAsModelId() + " from " + resolution.region() + ", where it is listed";
        if (life == null || !life.isReplaceable()) {
            return Facts.of(List.of(new Remedy(act + ".", null)));
        }
        String state = LifecycleText.cell(life).text();
        String ids = ids(life);
        // The string of a model that has ended would lead to the next error.
        Remedy remedy = life.hasEnded()
                ? new Remedy(
                        (ids.isEmpty() ? "Take another model" : "Replace it by " + ids) + ", because calls of "
                                + life.modelId() + " fail in " + life.region() + ": " + state + ".",
                        null)
                : new Remedy(
                        act + "; the model is " + state + (ids.isEmpty() ? "." : ", to be replaced by " + ids + "."),
                        null);
        return new Facts(List.of(remedy), LifecycleText.warnings(life));
    }

    private static @Nullable ModelLifecycle lifecycle(
            BedrockDiscovery discovery, Resolution resolution, RouteCriteria criteria) {
        ModelId model = resolution.modelId();
        Region region = resolution.region();
        return model == null || region == null ? null : discovery.lifecycle(model, region, criteria);
    }

    private static String ids(ModelLifecycle life) {
        return life.replacements().stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static List<Remedy> replacing(BedrockDiscovery discovery, ModelId model, RouteCriteria criteria) {
        Region region = discovery.resolve(model.value(), criteria).region();
        if (region == null) {
            return List.of();
        }
        ModelLifecycle life = discovery.lifecycle(model, region, criteria);
        return life.replacements().isEmpty()
                ? List.of()
                : List.of(new Remedy("Replace it by " + ids(life) + ".", null));
    }
}

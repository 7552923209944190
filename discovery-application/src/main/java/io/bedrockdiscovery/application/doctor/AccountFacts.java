package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.diagnosis.Diagnosis;
import io.bedrockdiscovery.domain.diagnosis.Remedy;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds what the store knows of the account to a diagnosis: the string to pass, and the replacements of a model. */
final class AccountFacts {
    private static final Set<String> WRONG_ID =
            Set.of("on-demand-not-supported", "model-id-invalid", "model-id-malformed", "unknown-operation");
    private static final Set<String> OLD_MODEL = Set.of("legacy-idle", "end-of-life");

    private final Session session;

    AccountFacts(Session session) {
        this.session = session;
    }

    /** Returns remedies with the account's facts; none where nothing is known. */
    List<Remedy> remedies(Diagnosis diagnosis) {
        Optional<String> model = diagnosis.fact("model");
        boolean helps = WRONG_ID.contains(diagnosis.key()) || OLD_MODEL.contains(diagnosis.key());
        if (model.isEmpty() || !helps) {
            return List.of();
        }
        try {
            BedrockDiscovery discovery = session.discovery();
            discovery.cached(ScanRequest.everywhere());
            if (!(discovery.named(model.get()) instanceof NameMatch.Found found)) {
                return List.of();
            }
            RouteCriteria criteria = RouteCriteria.ANY
                    .callingFrom(diagnosis
                            .fact("region")
                            .filter(Region::isValid)
                            .map(Region::new)
                            .orElse(null))
                    .refinedBy(found);
            return WRONG_ID.contains(diagnosis.key())
                    ? passing(discovery, model.get(), criteria)
                    : replacing(discovery, found.modelId(), criteria);
        } catch (DiscoveryException e) {
            // Without the store, the general remedies are still right.
            return List.of();
        }
    }

    private static List<Remedy> passing(BedrockDiscovery discovery, String name, RouteCriteria criteria) {
        Resolution resolution = discovery.resolve(name, criteria);
        return resolution.route().stream()
                .map(route -> new Remedy(
                        "Pass " + route.passAsModelId() + " from " + resolution.region()
                                + ", as this account lists it.",
                        null))
                .toList();
    }

    private static List<Remedy> replacing(BedrockDiscovery discovery, ModelId model, RouteCriteria criteria) {
        Region region = discovery.resolve(model.value(), criteria).region();
        if (region == null) {
            return List.of();
        }
        ModelLifecycle life = discovery.lifecycle(model, region, criteria);
        return life.replacements().isEmpty()
                ? List.of()
                : List.of(new Remedy(
                        "Replace it by "
                                + life.replacements().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" or ")) + ".",
                        null));
    }
}

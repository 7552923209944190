package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.target.TargetCalls;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.target.Target;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows the ids of bedrock-mantle, which is asked for them when one is needed. A cached answer asks nothing. */
final class MantleIds implements IdJudge.Elsewhere {
    private static final Set<TargetCall> CALLS = Set.of(TargetCall.MANTLE_MODELS);

    private final Session session;
    private final Catalog catalog;
    private final List<Region> from;
    private @Nullable List<Target> listed;

    MantleIds(Session session, Catalog catalog, List<Region> from) {
        this.session = session;
        this.catalog = catalog;
        this.from = from;
    }

    @Override
    public Optional<String> about(String id) {
        String regions = listed().stream()
                .filter(target -> target.passAsModelId().equals(id))
                .map(target -> target.region().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return regions.isEmpty()
                ? Optional.empty()
                : Optional.of("bedrock-mantle lists it in " + regions + "; the Bedrock runtime does not take this id");
    }

    private List<Target> listed() {
        List<Target> known = listed;
        if (known == null) {
            Collection<Region> regions = from.isEmpty() ? catalog.regions().keySet() : from;
            known = List.copyOf(
                    TargetCalls.make(session, catalog, regions, CALLS).targets());
            listed = known;
        }
        return known;
    }
}

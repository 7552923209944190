package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.domain.catalog.Associations;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ways to call models that the lists of one region tell, without anything of the account that listed them.
 *
 * @param listed the models that are asked for, in the order of the list
 * @param unlisted the models that the region does not list and its profiles name, each with the ways to call it
 */
record RegionFindings(List<Listed> listed, Map<ModelId, List<InvocationMode>> unlisted) {
    /**
     * A model that the region lists.
     *
     * @param needsProfile whether it is known that it can be called through profiles only
     */
    record Listed(
            ModelId modelId,
            @Nullable String name,
            @Nullable String provider,
            List<InvocationMode> modes,
            boolean needsProfile) {
        private static Listed of(CatalogRegion region, FoundationModel model) {
            InvocationModes ways = InvocationModes.of(region, model);
            return new Listed(
                    model.modelId(),
                    model.modelName(),
                    model.providerName(),
                    ways.modes(),
                    Boolean.TRUE.equals(ways.requiresProfile()));
        }
    }

    private static RegionFindings of(CatalogRegion region, Predicate<FoundationModel> models) {
        List<Listed> listed = region.models().stream()
                .filter(models)
                .map(model -> Listed.of(region, model))
                .toList();
        Map<ModelId, List<InvocationMode>> unlisted = new LinkedHashMap<>();
        ModelInRegion.unlisted(region)
                .forEach((id, model) -> unlisted.put(id, model.invocationModes().modes()));
        return new RegionFindings(listed, unlisted);
    }

    /**
     * The findings in the regions of accounts. Most accounts are shown the same in a region, for which the findings are
     * made once. Not safe for use by many threads.
     */
    static final class Memory {
        /** The different lists of a region that are kept; more hardly come again, and each takes the memory of a catalogue. */
        private static final int MOST = 4;

        private final Predicate<FoundationModel> models;
        private final Map<Region, Deque<Made>> byRegion = new HashMap<>();

        /**
         * Creates a memory that is empty.
         *
         * @param models tells the models that are asked for, the same for all accounts
         */
        Memory(Predicate<FoundationModel> models) {
            this.models = models;
        }

        private record Made(CatalogRegion region, RegionFindings findings) {}

        /** Returns the findings in a region of an account. */
        RegionFindings of(CatalogRegion region) {
            Deque<Made> known = byRegion.computeIfAbsent(region.region(), any -> new ArrayDeque<>());
            for (Made each : known) {
                if (tellsSame(each.region, region)) {
                    return each.findings;
                }
            }
            Made made = new Made(region, RegionFindings.of(region, models));
            if (known.size() == MOST) {
                known.removeLast();
            }
            known.addFirst(made);
            return made.findings;
        }

        // The ways to call a model depend on nothing else of a profile; its ARN has the account, which differs.
        private static boolean tellsSame(CatalogRegion one, CatalogRegion other) {
            return one.status() == other.status()
                    && one.models().equals(other.models())
                    && tellSame(one.profiles(), other.profiles())
                    && tellsSame(one.associations(), other.associations());
        }

        private static boolean tellsSame(Associations one, Associations other) {
            return one.unresolved().equals(other.unresolved())
                    && one.byModel().keySet().equals(other.byModel().keySet())
                    && one.byModel().entrySet().stream()
                            .allMatch(each ->
                                    tellSame(each.getValue(), other.byModel().getOrDefault(each.getKey(), List.of())));
        }

        private static boolean tellSame(List<InferenceProfile> some, List<InferenceProfile> others) {
            if (some.size() != others.size()) {
                return false;
            }
            Iterator<InferenceProfile> those = others.iterator();
            return some.stream().allMatch(each -> tellsSame(each, those.next()));
        }

        private static boolean tellsSame(InferenceProfile one, InferenceProfile other) {
            return one.inferenceProfileId().equals(other.inferenceProfileId())
                    && Objects.equals(one.type(), other.type())
                    && one.references().equals(other.references());
        }
    }
}

package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Associations;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.simulation.Said.InRegion;
import io.bedrockdiscovery.testkit.simulation.Said.OfCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Bugs in the rules between what was observed and what is said. */
enum AnswerBugs implements SeededBug {
    ASSOCIATION_BY_PREFIX {
        @Override
        public ProfileAssociation association() {
            return (models, profiles) -> {
                Map<ModelId, List<InferenceProfile>> byModel = new LinkedHashMap<>();
                for (FoundationModel model : models) {
                    byModel.put(
                            model.modelId(),
                            profiles.stream()
                                    .filter(each -> Lines.of(each)
                                            .contains(":foundation-model/"
                                                    + model.modelId().value()))
                                    .toList());
                }
                return new Associations(byModel, Map.of());
            };
        }
    },
    DOUBLE_COUNT {
        @Override
        public ProfileAssociation association() {
            return (models, profiles) -> {
                Associations once = new ArnAssociation().associate(models, profiles);
                Map<ModelId, List<InferenceProfile>> twice = new LinkedHashMap<>();
                once.byModel().forEach((model, attached) -> {
                    List<InferenceProfile> each = new ArrayList<>(attached);
                    each.addAll(attached);
                    twice.put(model, each);
                });
                return new Associations(twice, once.unresolved());
            };
        }
    },
    STALE_AS_FRESH {
        @Override
        public Said said(Said said) {
            return changed(said, shown -> new OfCall(shown.lines(), shown.answered(), shown.failure(), false));
        }
    },
    ANSWERS_NEVER_AGE {
        @Override
        public Freshness freshness() {
            return Freshness.FOREVER;
        }
    },
    FAILURES_ARE_NOT_TRIED_AGAIN {
        @Override
        public Freshness freshness() {
            return new Freshness(Duration.ofHours(24), Duration.ofHours(1), Duration.ofHours(24));
        }
    },
    UNKNOWN_REGION_DROPPED {
        @Override
        public ScanRequest request(ScanRequest request) {
            Set<Region> known = new HashSet<>(request.only());
            known.removeIf(region -> region.id().contains("nowhere"));
            return request.withOnly(known);
        }
    },
    REFRESH_IGNORED {
        @Override
        public ScanRequest request(ScanRequest request) {
            return request.withRefresh(false);
        }
    },
    UNKNOWN_AS_REMOVED {
        @Override
        public Said said(Said said) {
            return changed(
                    said,
                    shown -> shown.failure() == null
                            ? shown
                            : new OfCall(List.of(), shown.answered(), shown.failure(), shown.stale()));
        }
    };

    private static Said changed(Said said, UnaryOperator<OfCall> change) {
        SortedMap<String, InRegion> regions = new TreeMap<>(said.regions());
        regions.replaceAll((id, region) -> {
            SortedMap<ListCall, OfCall> calls = new TreeMap<>(region.calls());
            calls.replaceAll((call, shown) -> change.apply(shown));
            return new InRegion(region.status(), calls, region.profilesOf());
        });
        return said.with(regions);
    }
}

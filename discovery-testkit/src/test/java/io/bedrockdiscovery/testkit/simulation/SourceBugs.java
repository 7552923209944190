package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Bugs that an adapter could have: what AWS said arrives changed. */
enum SourceBugs implements SeededBug {
    FAILURE_AS_ABSENCE {
        @Override
        <T> Outcome<List<T>> changed(Outcome<List<T>> outcome) {
            return outcome.whyUnknown()
                    .filter(failure -> failure.reason() != Reason.CANCELLED)
                    .map(failure -> Outcome.known(List.<T>of()))
                    .orElse(outcome);
        }
    },
    CANCELLED_AS_FAILURE {
        @Override
        <T> Outcome<List<T>> changed(Outcome<List<T>> outcome) {
            return outcome.isCancelled() ? Outcome.unknown(Reason.SERVICE_ERROR, "interrupted") : outcome;
        }
    },
    DEADLINE_AS_FAILURE {
        @Override
        <T> Outcome<List<T>> changed(Outcome<List<T>> outcome) {
            return outcome instanceof Outcome.Unknown<List<T>> unknown
                    ? new Outcome.Unknown<>(unknown.failure(), false)
                    : outcome;
        }
    },
    NOT_OFFERED_AS_EMPTY {
        @Override
        <T> Outcome<List<T>> changed(Outcome<List<T>> outcome) {
            return outcome instanceof Outcome.NotOffered<List<T>> ? Outcome.known(List.of()) : outcome;
        }
    },
    LOST_REGION {
        @Override
        List<RegionDescription> regions(List<RegionDescription> all) {
            return all.subList(0, all.size() - 1);
        }
    },
    OPT_IN_IGNORED {
        @Override
        List<RegionDescription> regions(List<RegionDescription> all) {
            return all.stream()
                    .map(each -> new RegionDescription(each.region(), OptInStatus.OPTED_IN, each.geography()))
                    .toList();
        }
    },
    END_OF_LIFE_IGNORED {
        @Override
        List<FoundationModel> models(List<FoundationModel> all) {
            return all.stream()
                    .map(each -> each.toBuilder().modelLifecycle(null).build())
                    .toList();
        }
    },
    VARIANT_TAKEN_FOR_ITS_BASE {
        @Override
        List<FoundationModel> models(List<FoundationModel> all) {
            return all.stream().filter(each -> !isVariant(each.modelId())).toList();
        }

        private static boolean isVariant(ModelId id) {
            return id.value().endsWith("k");
        }
    },
    DELETED_PROFILE_KEPT {
        @Override
        public BedrockSources sources(BedrockSources sources) {
            Map<Object, Map<String, InferenceProfile>> ever = new HashMap<>();
            ProfileSource profiles = (region, type, context) -> {
                Map<String, InferenceProfile> seen =
                        ever.computeIfAbsent(List.of(region, type), any -> new LinkedHashMap<>());
                return mapped(sources.profiles().profiles(region, type, context), list -> {
                    list.forEach(each -> seen.put(each.inferenceProfileId(), each));
                    return List.copyOf(seen.values());
                });
            };
            return with(sources, sources.regions(), sources.models(), profiles);
        }
    };

    <T> Outcome<List<T>> changed(Outcome<List<T>> outcome) {
        return outcome;
    }

    List<RegionDescription> regions(List<RegionDescription> all) {
        return all;
    }

    List<FoundationModel> models(List<FoundationModel> all) {
        return all;
    }

    @Override
    public BedrockSources sources(BedrockSources sources) {
        RegionSource regions = new RegionSource() {
            @Override
            public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
                return changed(mapped(sources.regions().regions(partition, context), SourceBugs.this::regions));
            }

            @Override
            public Map<Region, Partition> documented() {
                return sources.regions().documented();
            }
        };
        ModelSource models =
                (region, context) -> changed(mapped(sources.models().models(region, context), this::models));
        ProfileSource profiles =
                (region, type, context) -> changed(sources.profiles().profiles(region, type, context));
        return with(sources, regions, models, profiles);
    }

    private static <T> Outcome<List<T>> mapped(Outcome<List<T>> outcome, UnaryOperator<List<T>> change) {
        return outcome instanceof Outcome.Known<List<T>> known
                ? new Outcome.Known<>(change.apply(known.value()), known.latency())
                : outcome;
    }

    private static BedrockSources with(
            BedrockSources sources, RegionSource regions, ModelSource models, ProfileSource profiles) {
        return new BedrockSources(
                sources.identity(),
                regions,
                models,
                profiles,
                sources.access(),
                sources.latency(),
                sources.targets(),
                sources.mantle());
    }
}

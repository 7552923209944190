package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Findings of a region are made once for all accounts that are shown the same there, and only for those. */
final class RegionFindingsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final ModelId NOVA = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId LITE = new ModelId("amazon.nova-lite-v1:0");

    private final RegionFindings.Memory memory = new RegionFindings.Memory(model -> true);

    @Test
    void accountsThatAreShownTheSame_shareTheFindings_whoseProfilesHaveOtherArns() {
        RegionFindings first = memory.of(region("000000000001", List.of(NOVA), "eu.nova", NOVA));
        RegionFindings second = memory.of(region("000000000002", List.of(NOVA), "eu.nova", NOVA));

        assertThat(second).isSameAs(first);
        assertThat(second.listed())
                .extracting(RegionFindings.Listed::modes)
                .containsExactly(List.of(InvocationMode.ON_DEMAND, InvocationMode.PROFILE));
    }

    @Test
    void accountsThatAreShownOtherThings_haveTheirOwnFindings() {
        List<RegionFindings> all = Stream.of(
                        region("000000000001", List.of(NOVA), "eu.nova", NOVA),
                        region("000000000002", List.of(NOVA), "eu.nova", LITE),
                        region("000000000003", List.of(NOVA), "eu.other", NOVA),
                        region("000000000004", List.of(NOVA, LITE), "eu.nova", NOVA))
                .map(memory::of)
                .toList();

        assertThat(all.stream().map(System::identityHashCode).distinct()).hasSize(4);
        assertThat(all.get(1).unlisted()).containsEntry(LITE, List.of(InvocationMode.PROFILE));
        assertThat(all.get(3).listed())
                .extracting(RegionFindings.Listed::modelId)
                .containsExactly(NOVA, LITE);
    }

    @Test
    void accountsOfManyKinds_areRight_thoughFewKindsAreKept() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 9)
                    .forEach(kind -> assertThat(memory.of(
                                            region("000000000001", List.of(new ModelId("a.m" + kind)), "eu.nova", NOVA))
                                    .listed())
                            .extracting(RegionFindings.Listed::modelId)
                            .containsExactly(new ModelId("a.m" + kind)));
        }
    }

    @Test
    void modelsThatAreNotAskedFor_areLeftOut_andCountAsListed() {
        RegionFindings.Memory some =
                new RegionFindings.Memory(model -> model.modelId().equals(NOVA));

        RegionFindings findings = some.of(region("000000000001", List.of(NOVA, LITE), "eu.nova", LITE));

        assertThat(findings.listed()).extracting(RegionFindings.Listed::modelId).containsExactly(NOVA);
        assertThat(findings.unlisted()).isEmpty();
    }

    private static CatalogRegion region(String account, List<ModelId> models, String profile, ModelId named) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        regions.put(
                IRELAND,
                new RegionObservations(
                        IRELAND,
                        Observation.known(
                                models.stream().map(RegionFindingsTest::model).toList(), NOW),
                        Observation.known(List.of(profile(account, profile, named)), NOW),
                        Observation.known(List.of(), NOW)));
        Catalog catalog = new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT)
                .assemble(
                        Owner.account(Partition.AWS, account),
                        new Observations(Observation.none(), regions),
                        Latencies.none(),
                        NOW);
        return catalog.regions().get(IRELAND);
    }

    private static FoundationModel model(ModelId id) {
        return FoundationModel.builder(id)
                .inferenceTypesSupported(List.of(InferenceType.ON_DEMAND))
                .build();
    }

    private static InferenceProfile profile(String account, String id, ModelId named) {
        return InferenceProfile.builder(id)
                .inferenceProfileArn("arn:aws:bedrock:eu-west-1:" + account + ":inference-profile/" + id)
                .type(ProfileType.SYSTEM_DEFINED)
                .models(List.of(new ModelReference("arn:aws:bedrock:eu-west-3::foundation-model/" + named.value())))
                .build();
    }
}

package io.bedrockdiscovery.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.ModelAccess;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.scan.Lab;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ModelAccessTest {
    private static final ModelId ID = new ModelId("amazon.nova-2-lite-v1:0");
    private static final InferenceProfile SYSTEM = InferenceProfileBuilder.systemDefined("us.amazon.nova-2-lite-v1:0")
            .routing(ID.value(), "us-east-1", "us-west-2")
            .build();
    private static final InferenceProfile GLOBAL = InferenceProfileBuilder.systemDefined(
                    "global.amazon.nova-2-lite-v1:0")
            .routing(ID.value(), "us-east-1")
            .routingAnywhere(ID.value())
            .build();
    private static final InferenceProfile APPLICATION = InferenceProfileBuilder.application("a1b2c3d4e5f6")
            .routing(ID.value(), "us-east-1")
            .build();

    @Test
    void onDemandNeedsNoProfile() {
        ModelAccess access = access(types(InferenceType.ON_DEMAND), SYSTEM);
        assertThat(access.ways()).containsExactly(Access.ON_DEMAND, Access.PROFILE);
        assertThat(access.requiresProfile()).isFalse();
    }

    @Test
    void everyWayIsTheOneOfItsProfile() {
        ModelAccess access = access(
                types(InferenceType.INFERENCE_PROFILE, InferenceType.PROVISIONED), APPLICATION, GLOBAL, SYSTEM, SYSTEM);
        assertThat(access.ways())
                .containsExactly(Access.PROFILE, Access.GLOBAL_PROFILE, Access.APPLICATION_PROFILE, Access.PROVISIONED);
        assertThat(access.requiresProfile()).isTrue();
    }

    @Test
    void aProfileThatExistsIsRequiredEvenIfTheListingDoesNotSaySo() {
        ModelAccess access = access(types(), SYSTEM);
        assertThat(access.ways()).containsExactly(Access.PROFILE);
        assertThat(access.requiresProfile()).isTrue();
    }

    @Test
    void aProfileThatIsListedAndNotFoundIsStillRequired() {
        ModelAccess access = access(types(InferenceType.INFERENCE_PROFILE));
        assertThat(access.ways()).isEmpty();
        assertThat(access.requiresProfile()).isTrue();
    }

    @Test
    void provisionedAloneSaysNothingOfProfiles() {
        ModelAccess access = access(types(InferenceType.PROVISIONED));
        assertThat(access.ways()).containsExactly(Access.PROVISIONED);
        assertThat(access.requiresProfile()).isNull();
    }

    @Test
    void whereNothingIsListedNothingIsKnown() {
        ModelAccess access = access(types());
        assertThat(access.ways()).isEmpty();
        assertThat(access.requiresProfile()).isNull();
    }

    @Test
    void aProfileOfAnotherVersionIsNoWay() {
        InferenceProfile other = InferenceProfileBuilder.systemDefined("us.amazon.nova-2-lite-v10:0")
                .routing("amazon.nova-2-lite-v10:0", "us-east-1")
                .build();
        assertThat(access(types(InferenceType.ON_DEMAND), other).ways()).containsExactly(Access.ON_DEMAND);
    }

    @Test
    void profilesThatWereNotSeenLeaveWhatIsListed() {
        Lab lab = lab(types(InferenceType.INFERENCE_PROFILE), SYSTEM);
        lab.behave("us-east-1", CallKind.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));
        ModelAccess access = access(lab);
        assertThat(access.ways()).isEmpty();
        assertThat(access.requiresProfile()).isTrue();
    }

    private static ModelAccess access(FoundationModelBuilder model, InferenceProfile... profiles) {
        return access(lab(model, profiles));
    }

    private static ModelAccess access(Lab lab) {
        ModelDiscovery discovery = lab.discovery();
        discovery.scan(List.of(), false);
        return discovery.model(ID, new Region("us-east-1")).orElseThrow().access();
    }

    private static Lab lab(FoundationModelBuilder model, InferenceProfile... profiles) {
        return new Lab(World.builder()
                .region("us-east-1", region -> {
                    Stream.of(profiles).forEach(region::profile);
                    return region.model(model.build());
                })
                .build());
    }

    private static FoundationModelBuilder types(InferenceType... types) {
        return FoundationModelBuilder.of(ID.value()).inferenceTypes(types);
    }
}

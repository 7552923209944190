package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.ModelDiscovery;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modes of a model in a region, by its inference types and profiles. */
final class InvocationModesTest {
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
    void onDemand_needsNoProfile() {
        InvocationModes modes = modes(types(InferenceType.ON_DEMAND), SYSTEM);
        assertThat(modes.modes()).containsExactly(InvocationMode.ON_DEMAND, InvocationMode.PROFILE);
        assertThat(modes.requiresProfile()).isFalse();
    }

    @Test
    void profiles_areModesOfTheirKind() {
        InvocationModes modes = modes(
                types(InferenceType.INFERENCE_PROFILE, InferenceType.PROVISIONED), APPLICATION, GLOBAL, SYSTEM, SYSTEM);
        assertThat(modes.modes())
                .containsExactly(
                        InvocationMode.PROFILE,
                        InvocationMode.GLOBAL_PROFILE,
                        InvocationMode.APPLICATION_PROFILE,
                        InvocationMode.PROVISIONED);
        assertThat(modes.requiresProfile()).isTrue();
    }

    @Test
    void profileThatExists_isRequiredThoughNotListed() {
        InvocationModes modes = modes(types(), SYSTEM);
        assertThat(modes.modes()).containsExactly(InvocationMode.PROFILE);
        assertThat(modes.requiresProfile()).isTrue();
    }

    @Test
    void profileThatIsListedButMissing_isRequired() {
        InvocationModes modes = modes(types(InferenceType.INFERENCE_PROFILE));
        assertThat(modes.modes()).isEmpty();
        assertThat(modes.requiresProfile()).isTrue();
    }

    @Test
    void provisionedAlone_leavesTheNeedForAProfileOpen() {
        InvocationModes modes = modes(types(InferenceType.PROVISIONED));
        assertThat(modes.modes()).containsExactly(InvocationMode.PROVISIONED);
        assertThat(modes.requiresProfile()).isNull();
    }

    @Test
    void noInferenceTypes_leaveEverythingOpen() {
        InvocationModes modes = modes(types());
        assertThat(modes.modes()).isEmpty();
        assertThat(modes.requiresProfile()).isNull();
    }

    @Test
    void profileOfAnotherVersion_isNoMode() {
        InferenceProfile other = InferenceProfileBuilder.systemDefined("us.amazon.nova-2-lite-v10:0")
                .routing("amazon.nova-2-lite-v10:0", "us-east-1")
                .build();
        assertThat(modes(types(InferenceType.ON_DEMAND), other).modes()).containsExactly(InvocationMode.ON_DEMAND);
    }

    @Test
    void failedProfileCall_leavesTheListedTypes() {
        DiscoveryFixture fixture = fixture(types(InferenceType.INFERENCE_PROFILE), SYSTEM);
        fixture.behave("us-east-1", ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));
        InvocationModes modes = modes(fixture);
        assertThat(modes.modes()).isEmpty();
        assertThat(modes.requiresProfile()).isTrue();
    }

    private static InvocationModes modes(FoundationModelBuilder model, InferenceProfile... profiles) {
        return modes(fixture(model, profiles));
    }

    private static InvocationModes modes(DiscoveryFixture fixture) {
        ModelDiscovery discovery = fixture.models();
        discovery.scan(List.of(), false);
        return discovery.model(ID, new Region("us-east-1")).orElseThrow().invocationModes();
    }

    private static DiscoveryFixture fixture(FoundationModelBuilder model, InferenceProfile... profiles) {
        return new DiscoveryFixture(World.builder()
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

package io.bedrockdiscovery.domain.target;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListedTargetsTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final String CHECKOUT =
            "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abcdefghijkl";
    private static final World WORLD = World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(FoundationModelBuilder.novaPro()
                                    .inferenceTypes(InferenceType.ON_DEMAND)
                                    .legacyUntil(Instant.parse("2027-01-01T00:00:00Z"))
                                    .build())
                            .model(FoundationModelBuilder.of("example.plain")
                                    .inferenceTypes(InferenceType.ON_DEMAND)
                                    .lifecycle(null)
                                    .build())
                            .model(FoundationModelBuilder.claude37Sonnet()
                                    .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                                    .build())
                            .profile(systemDefined("us." + NOVA)
                                    .routing(NOVA, "us-east-1", "us-west-2")
                                    .build())
                            .profile(systemDefined("us.both")
                                    .routing(NOVA, "us-east-1")
                                    .routing("example.plain", "us-east-1")
                                    .build())
                            .profile(application("abcdefghijkl")
                                    .routing(NOVA, "us-east-1")
                                    .build())
                            .profile(application("noarnatall00").routing(NOVA, "us-east-1").build().toBuilder()
                                    .inferenceProfileArn(null)
                                    .build()))
            .build();
    private final List<Target> targets =
            ListedTargets.of(WorldCatalogs.of(WORLD).region(VIRGINIA).orElseThrow());

    @Test
    void modelsThatAreCalledOnDemand_andProfiles_areListedSorted() {
        assertThat(targets)
                .extracting(Target::kind, Target::passAsModelId)
                .containsExactly(
                        tuple(TargetKind.ON_DEMAND, NOVA),
                        tuple(TargetKind.ON_DEMAND, "example.plain"),
                        tuple(TargetKind.PROFILE, "us." + NOVA),
                        tuple(TargetKind.PROFILE, "us.both"),
                        tuple(TargetKind.APPLICATION_PROFILE, CHECKOUT));
    }

    @Test
    void model_hasItsNameItsStateAndItsRegion() {
        Target nova = target(NOVA);

        assertThat(nova.name()).isEqualTo("Nova Pro");
        assertThat(nova.detail()).isEqualTo("Amazon");
        assertThat(nova.modelId()).isEqualTo(new ModelId(NOVA));
        assertThat(nova.status()).isEqualTo(LifecycleStatus.LEGACY.value());
        assertThat(nova.destinations().regions()).containsExactly(VIRGINIA);
        assertThat(target("example.plain").status()).isNull();
    }

    @Test
    void profile_hasItsOnlyModelAndItsDestinations() {
        Target profile = target("us." + NOVA);

        assertThat(profile.modelId()).isEqualTo(new ModelId(NOVA));
        assertThat(profile.status()).isEqualTo("ACTIVE");
        assertThat(profile.destinations().regions()).containsExactly(VIRGINIA, new Region("us-west-2"));
        assertThat(target("us.both").modelId()).isNull();
    }

    private Target target(String passAsModelId) {
        return targets.stream()
                .filter(target -> target.passAsModelId().equals(passAsModelId))
                .findFirst()
                .orElseThrow();
    }
}

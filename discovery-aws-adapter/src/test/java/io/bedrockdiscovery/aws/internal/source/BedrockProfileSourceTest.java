package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.ContractAdapters;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ProfileSourceContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class BedrockProfileSourceTest extends ProfileSourceContract {
    @AutoClose
    private final ContractAdapters adapters = new ContractAdapters();

    @Override
    protected ProfileSource serving(World world) {
        return adapters.serving(world).profiles();
    }

    @Override
    protected Map<Reason, ProfileSource> failing() {
        return adapters.failing(BedrockSources::profiles);
    }

    @Override
    protected Optional<ProfileSource> hanging(Runnable whenCalled) {
        return Optional.of(adapters.silent(whenCalled).profiles());
    }

    /**
     * The region of the contract is a documented one, which only a name that does not resolve could make not offered.
     */
    @Override
    protected boolean tellsNotOffered() {
        return false;
    }

    @Nested
    final class Answers {
        private static final Region REGION = new Region("eu-west-1");

        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @AutoClose
        private final AwsBedrock aws = standIn.adapter().build();

        @Test
        void profile_keepsEveryField() {
            standIn.on(AwsStandIn.profiles(ProfileType.APPLICATION), okJson("""
                    {"inferenceProfileSummaries":[{"inferenceProfileName":"n","description":"d","createdAt":"2026-01-02T03:04:05Z",
                    "updatedAt":"2026-01-02T03:04:06.5Z","inferenceProfileArn":"arn:x","models":[{"modelArn":"m"},{}],
                    "inferenceProfileId":"p1","status":"DRAINING","type":"APPLICATION"},{"inferenceProfileId":"p2"}]}"""));

            List<InferenceProfile> profiles = value(SourceCalls.profiles(aws, REGION, ProfileType.APPLICATION));

            assertThat(profiles.get(0).models()).containsExactly(new ModelReference("m"), new ModelReference(null));
            assertThat(profiles.get(0).updatedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:06.5Z"));
            assertThat(profiles.get(0).isApplication()).isTrue();
            assertThat(profiles.get(1)).hasAllNullFieldsOrPropertiesExcept("inferenceProfileId");
        }

        @Test
        void repeatedProfile_isObservedOnce() {
            standIn.on(AwsStandIn.profiles(ProfileType.APPLICATION), okJson("""
                    {"inferenceProfileSummaries":[{"inferenceProfileId":"p1"},{"inferenceProfileId":"p2"},
                    {"inferenceProfileId":"p1"}]}"""));

            List<InferenceProfile> profiles = value(SourceCalls.profiles(aws, REGION, ProfileType.APPLICATION));

            RegionObservations observed = new RegionObservations(
                    REGION, Observation.none(), Observation.none(), Observation.known(profiles, Instant.EPOCH));
            assertThat(observed.application().items()).hasSize(2);
        }

        @Test
        void chunkedAnswer_isRead() {
            standIn.on(
                    AwsStandIn.profiles(ProfileType.SYSTEM_DEFINED),
                    okJson(AwsStandIn.SYSTEM_PROFILES).withChunkedDribbleDelay(5, 50));

            assertThat(value(SourceCalls.profiles(aws, REGION, ProfileType.SYSTEM_DEFINED)))
                    .hasSize(1);
        }

        @Test
        void request_namesTheTypeAndTheLargestPage() {
            assertThat(value(SourceCalls.profiles(aws, REGION, ProfileType.APPLICATION)))
                    .isEmpty();

            assertThat(standIn.count(getRequestedFor(urlPathEqualTo("/inference-profiles"))
                            .withQueryParam("type", equalTo("APPLICATION"))
                            .withQueryParam("maxResults", equalTo("1000"))))
                    .isEqualTo(1);
        }
    }
}

package io.bedrockdiscovery.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.ModelDiscovery;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SampleWorldTest {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    @Test
    void world_isLargeEnoughToTryThingsOut() {
        assertThat(SampleWorld.world().regions()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(models().map(FoundationModel::modelId).distinct()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(profiles().map(InferenceProfile::inferenceProfileId).distinct())
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void youngModels_areListedInSeveralGeographies_andOneHasAnApplicationProfile() {
        assertThat(profiles().map(InferenceProfile::inferenceProfileId))
                .contains(
                        "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
                        "eu.anthropic.claude-sonnet-4-5-20250929-v1:0",
                        "jp.anthropic.claude-sonnet-4-5-20250929-v1:0",
                        "eu.anthropic.claude-haiku-4-5-20251001-v1:0");
        assertThat(profiles().filter(profile -> ProfileType.APPLICATION.equals(profile.type())))
                .singleElement()
                .satisfies(profile -> assertThat(profile.inferenceProfileName()).isEqualTo("checkout assistant"));
    }

    @Test
    void provenance_namesTheDocumentation() {
        assertThat(SampleWorld.provenance())
                .isNotEmpty()
                .anySatisfy(source -> assertThat(source).contains("docs.aws.amazon.com"));
        assertThat(SampleWorld.asOf()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void accounts_areThoseOfTheDocumentationOnly() throws IOException {
        Matcher accounts = TWELVE_DIGITS.matcher(text());
        assertThat(accounts.results().map(found -> found.group()).distinct()).containsExactly(World.ACCOUNT);
        assertThat(SampleWorld.world().account()).isEqualTo(World.ACCOUNT);
    }

    @Test
    void modelsAndProfiles_surviveTheApiRepresentation() {
        assertThat(models())
                .allSatisfy(model -> assertThat(ApiRepresentation.model(ApiRepresentation.of(model)))
                        .isEqualTo(model));
        assertThat(profiles())
                .allSatisfy(profile -> assertThat(ApiRepresentation.profile(ApiRepresentation.of(profile)))
                        .isEqualTo(profile));
    }

    @Test
    void arns_nameTheirIds() {
        assertThat(models())
                .allSatisfy(model -> assertThat(model.modelArn())
                        .endsWith("::foundation-model/" + model.modelId().value()));
        assertThat(profiles())
                .allSatisfy(profile ->
                        assertThat(profile.inferenceProfileArn()).endsWith("/" + profile.inferenceProfileId()));
    }

    @Test
    void scan_isComplete() {
        ModelDiscovery discovery = ModelDiscovery.over(SampleWorld.sources(), new InMemoryStore())
                .fanOut(new DirectFanOut())
                .scanOnStart(false)
                .build();
        ScanReport report = discovery.scan(List.of(), false);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(report.account()).isEqualTo(World.ACCOUNT);
        assertThat(report.regions()).hasSize(SampleWorld.world().regions().size());
        assertThat(report.catalog().latencies()).isEqualTo(Latencies.none());
        assertThat(discovery.regionsOf(new ModelId("anthropic.claude-3-7-sonnet-20250219-v1:0")))
                .isNotEmpty();
    }

    @Test
    void accessAndLatency_areUnknown() {
        BedrockSources sources = SampleWorld.sources();
        Region virginia = new Region("us-east-1");

        assertThat(sources.access().access(virginia, SmallWorld.NOVA_PRO, CallContext.unlimited()))
                .isEqualTo(Outcome.unknown(
                        Reason.OTHER, "the sample world does not know which models the account may call"));
        assertThat(sources.latency().probe(virginia, 1, CallContext.unlimited()))
                .isEqualTo(Outcome.unknown(Reason.OTHER, "there is nothing to probe in the sample world"));
    }

    private static Stream<FoundationModel> models() {
        return SampleWorld.world().regions().values().stream().flatMap(place -> place.models().stream());
    }

    private static Stream<InferenceProfile> profiles() {
        return SampleWorld.world().regions().values().stream().flatMap(place -> place.profiles().stream());
    }

    private static String text() throws IOException {
        try (InputStream json = Objects.requireNonNull(SampleWorld.class.getResourceAsStream("sample-world.json"))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.bedrockdiscovery.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
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
    void itIsLargeEnoughToTryThingsOut() {
        assertThat(SampleWorld.world().regions()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(models().map(FoundationModel::modelId).distinct()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(profiles().map(InferenceProfile::inferenceProfileId).distinct())
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void itSaysWhereItsFactsComeFrom() {
        assertThat(SampleWorld.sources())
                .isNotEmpty()
                .anySatisfy(source -> assertThat(source).contains("docs.aws.amazon.com"));
        assertThat(SampleWorld.asOf()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void theOnlyAccountIsThatOfTheDocumentation() throws IOException {
        Matcher accounts = TWELVE_DIGITS.matcher(text());
        assertThat(accounts.results().map(found -> found.group()).distinct()).containsExactly(World.ACCOUNT);
        assertThat(SampleWorld.world().account()).isEqualTo(World.ACCOUNT);
    }

    @Test
    void everyModelAndProfileIsWhatTheFileSays() {
        assertThat(models())
                .allSatisfy(
                        model -> assertThat(ApiForm.model(ApiForm.of(model))).isEqualTo(model));
        assertThat(profiles())
                .allSatisfy(profile ->
                        assertThat(ApiForm.profile(ApiForm.of(profile))).isEqualTo(profile));
    }

    @Test
    void everyArnNamesTheIdOfItsModel() {
        assertThat(models())
                .allSatisfy(model -> assertThat(model.modelArn())
                        .endsWith("::foundation-model/" + model.modelId().value()));
        assertThat(profiles())
                .allSatisfy(profile ->
                        assertThat(profile.inferenceProfileArn()).endsWith("/" + profile.inferenceProfileId()));
    }

    @Test
    void aScanOfItLearnsEverything() {
        ModelDiscovery discovery = ModelDiscovery.over(
                        SampleWorld.ports(new InMemoryCatalogStore(), new InMemoryLatencyStore()))
                .scanOnStart(false)
                .build();
        ScanReport report = discovery.scan(List.of(), false);
        assertThat(report.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(report.account()).isEqualTo(World.ACCOUNT);
        assertThat(report.regions()).hasSize(SampleWorld.world().regions().size());
        assertThat(report.regions())
                .allSatisfy(region -> assertThat(region.latencyMillis()).isNull());
        assertThat(discovery.regionsOf(new ModelId("anthropic.claude-3-7-sonnet-20250219-v1:0")))
                .isNotEmpty();
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

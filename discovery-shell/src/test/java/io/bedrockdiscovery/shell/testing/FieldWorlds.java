package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder.RegionBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Worlds with the facts that users of Bedrock have stumbled over. Ids, names and times are those of AWS's lists. */
public final class FieldWorlds {
    public static final String FABLE = "anthropic.claude-fable-5";
    public static final String SONNET_4 = "anthropic.claude-sonnet-4-20250514-v1:0";
    public static final String SONNET_4_5 = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    public static final String SONNET_4_6 = "anthropic.claude-sonnet-4-6";
    public static final String OPUS_4_6 = "anthropic.claude-opus-4-6-v1";
    public static final String OPUS_4_7 = "anthropic.claude-opus-4-7";

    private FieldWorlds() {}

    /** Returns Claude, DeepSeek, Kimi and Nova in Virginia, and Claude in Ireland, each Claude behind a geography's profile. */
    public static World names() {
        return World.builder()
                .region(
                        "us-east-1",
                        region -> claudes(region, "us-east-1", "us")
                                .model(plain("deepseek.v3.2", "DeepSeek-V3.2", "DeepSeek"))
                                .model(plain("moonshot.kimi-k2-thinking", "Kimi K2 Thinking", "Moonshot AI"))
                                .model(plain("moonshotai.kimi-k2.5", "Kimi K2.5", "Moonshot AI"))
                                .model(plain("amazon.nova-pro-v1:0", "Nova Pro", "Amazon"))
                                .profile(InferenceProfileBuilder.systemDefined("us.amazon.nova-pro-v1:0")
                                        .routing("amazon.nova-pro-v1:0", "us-east-1", "us-west-2")
                                        .build()))
                .region("eu-west-1", region -> claudes(region, "eu-west-1", "eu"))
                .build();
    }

    /** Returns Frankfurt with the European profile of Sonnet 4.5, which may run in these regions. */
    public static World europeanSonnet(String... destinations) {
        return World.builder()
                .region(
                        "eu-central-1",
                        region -> region.geography("Germany")
                                .model(claude(SONNET_4_5, "Claude Sonnet 4.5", "eu-central-1", null))
                                .profile(profile("eu." + SONNET_4_5, SONNET_4_5, "eu-central-1", destinations)))
                .build();
    }

    /** Returns a legacy Sonnet 4 behind an active profile, whose end is eight hours apart in two regions. */
    public static World legacySonnet() {
        return World.builder()
                .region("us-east-1", region -> legacySonnet(region, "us-east-1", "T00:00:00Z"))
                .region("us-west-2", region -> legacySonnet(region, "us-west-2", "T08:00:00Z"))
                .build();
    }

    private static RegionBuilder legacySonnet(RegionBuilder region, String place, String time) {
        Lifecycle legacy = new Lifecycle(
                LifecycleStatus.LEGACY,
                Instant.parse("2025-05-22T00:00:00Z"),
                Instant.parse("2026-10-14" + time),
                Instant.parse("2026-04-14" + time),
                Instant.parse("2026-07-14" + time));
        Lifecycle active =
                new Lifecycle(LifecycleStatus.ACTIVE, Instant.parse("2026-02-17T18:00:00Z"), null, null, null);
        String[] all = {"us-east-1", "us-east-2", "us-west-2"};
        return region.geography("United States of America")
                .model(claude(SONNET_4, "Claude Sonnet 4", place, legacy))
                .model(claude(SONNET_4_6, "Claude Sonnet 4.6", place, active))
                .profile(profile("us." + SONNET_4, SONNET_4, place, all))
                .profile(profile("us." + SONNET_4_6, SONNET_4_6, place, all));
    }

    private static RegionBuilder claudes(RegionBuilder region, String place, String geography) {
        claude(region, place, geography, FABLE, "Claude Fable 5");
        claude(region, place, geography, SONNET_4, "Claude Sonnet 4");
        claude(region, place, geography, SONNET_4_5, "Claude Sonnet 4.5");
        claude(region, place, geography, SONNET_4_6, "Claude Sonnet 4.6");
        claude(region, place, geography, OPUS_4_6, "Claude Opus 4.6");
        return claude(region, place, geography, OPUS_4_7, "Claude Opus 4.7");
    }

    private static RegionBuilder claude(RegionBuilder region, String place, String geography, String id, String name) {
        return region.model(claude(id, name, place, null)).profile(profile(geography + "." + id, id, place, place));
    }

    private static FoundationModel claude(String id, String name, String place, @Nullable Lifecycle life) {
        FoundationModelBuilder model = FoundationModelBuilder.of(id)
                .in(place)
                .named(name, "Anthropic")
                .inferenceTypes(InferenceType.INFERENCE_PROFILE);
        return (life == null ? model : model.lifecycle(life)).build();
    }

    private static FoundationModel plain(String id, String name, String provider) {
        return FoundationModelBuilder.of(id).named(name, provider).build();
    }

    private static InferenceProfile profile(String id, String modelId, String place, String... destinations) {
        return InferenceProfileBuilder.systemDefined(id)
                .in(place)
                .routing(modelId, destinations)
                .build();
    }
}

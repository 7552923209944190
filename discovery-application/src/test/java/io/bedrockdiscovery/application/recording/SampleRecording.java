package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A recording with every kind of observation, hostile texts, absent fields, and durations down to the nanosecond. */
final class SampleRecording {
    static final Instant SEEN = Instant.parse("2026-01-10T12:00:00.123456789Z");
    static final Instant RECORDED = SEEN.plusSeconds(2);
    static final Region VIRGINIA = new Region("us-east-1");
    static final Region IRELAND = new Region("eu-west-1");
    static final Region CAPE_TOWN = new Region("af-south-1");
    static final FoundationModel BARE =
            new FoundationModel(new ModelId("bare"), null, null, null, null, null, null, null, null, null);
    static final InferenceProfile BARE_PROFILE =
            new InferenceProfile("bare", null, null, null, null, null, null, null, null);
    static final FoundationModel HOSTILE = FoundationModelBuilder.of("m\u0000:0")
            .named("\u001b[31m\u202e\ud83d\ude42 and half of one: \ud83d", "\u2028</script>")
            .build();
    static final InferenceProfile PROFILE = InferenceProfileBuilder.systemDefined("us.m")
            .referencing(null)
            .referencing("no ARN")
            .routingAnywhere("m")
            .build();

    private SampleRecording() {}

    /** Returns the recording of an account, in which every failure has this message. */
    static Recording of(@Nullable String account, String message) {
        Failed failed = new Failed(new Failure(Reason.ACCESS_DENIED, message), SEEN.plusSeconds(1));
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        regions.put(
                VIRGINIA,
                new RegionObservations(
                        VIRGINIA,
                        new Observation<>(new Known<>(List.of(HOSTILE, BARE), true, SEEN), failed),
                        Observation.known(List.of(PROFILE, BARE_PROFILE), SEEN),
                        Observation.none()));
        regions.put(
                IRELAND,
                new RegionObservations(
                        IRELAND,
                        new Observation<>(new Known<>(List.of(), false, SEEN), null),
                        new Observation<>(null, failed),
                        Observation.known(List.of(), SEEN)));
        RegionDescription listed = new RegionDescription(VIRGINIA, OptInStatus.OPTED_IN, List.of("United States"));
        RegionDescription other = new RegionDescription(CAPE_TOWN, null, List.of());
        return new Recording(
                Partition.AWS,
                account,
                RECORDED,
                new Observations(Observation.known(List.of(listed, other), SEEN), regions),
                latencies(),
                Map.of(
                        new RegionalTargetCall(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS),
                        Observation.known(
                                List.of(
                                        new TargetEntry(
                                                "arn:aws:bedrock:us-east-1:111122223333"
                                                        + ":provisioned-model/abcdefghijkl",
                                                "batch",
                                                "InService",
                                                List.of("arn:aws:bedrock:us-east-1::foundation-model/x"),
                                                null),
                                        TargetEntry.of("openai.gpt-5.5")),
                                SEEN),
                        new RegionalTargetCall(IRELAND, TargetCall.MANTLE_MODELS),
                        Observation.failed(failed.failure(), SEEN)));
    }

    private static Latencies latencies() {
        ProbeLatency probe = ProbeLatency.builder(IRELAND, 5, SEEN)
                .handshakes(Duration.ofNanos(300_001), Duration.ofNanos(1))
                .dns(Duration.ZERO)
                .tcp(Duration.ofSeconds(12_345).plusNanos(678_900_001))
                .tls(Duration.ofMillis(2))
                .build();
        return new Latencies(
                Map.of(VIRGINIA, new CallLatency(VIRGINIA, Duration.ofNanos(333_333), 7, SEEN)),
                Map.of(IRELAND, probe));
    }
}

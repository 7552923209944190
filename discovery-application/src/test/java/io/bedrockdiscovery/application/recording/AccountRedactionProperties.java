package io.bedrockdiscovery.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever accounts a recording names, and wherever: none is left, and what belonged together still does. */
final class AccountRedactionProperties {
    private static final Instant SEEN = Instant.parse("2026-01-10T12:00:00Z");
    private static final List<Region> REGIONS = List.of(new Region("eu-west-1"), new Region("us-east-1"));
    private static final List<String> MODELS = List.of("amazon.nova-pro-v1:0", "amazon.nova-lite-v1:0");
    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
    private static final long FIRST = Long.parseLong(AccountRedaction.EXAMPLE);

    @Property(tries = 300)
    void accounts_areReplacedOneByOne_andTheScannedOneFirst(@ForAll long seed) {
        Recording recording = recording(new Random(seed));
        String kept = RecordingFile.text(recording, true);
        String hidden = RecordingFile.text(recording, false);

        Map<String, String> replacements = new HashMap<>();
        Matcher before = ACCOUNT.matcher(kept);
        Matcher after = ACCOUNT.matcher(hidden);
        while (before.find()) {
            assertThat(after.find()).isTrue();
            assertThat(replacements.computeIfAbsent(before.group(), any -> after.group()))
                    .isEqualTo(after.group());
        }
        assertThat(new HashSet<>(replacements.values())).hasSameSizeAs(replacements.keySet());
        assertThat(hidden).doesNotContain(replacements.keySet());
        assertThat(replacements).containsEntry(recording.account(), AccountRedaction.EXAMPLE);
        assertThat(order(hidden)).containsExactlyElementsOf(consecutive(replacements.size()));
    }

    @Property(tries = 100)
    void replayedExport_answersTheSame_andIsExportedTheSame(@ForAll long seed) throws IOException {
        Recording recording = recording(new Random(seed));
        Path file = Files.createTempFile("recording", ".json");
        try {
            RecordingFile.write(file, recording, false);
            Recording replayed = RecordingFile.read(file);

            assertThat(totals(replayed)).isEqualTo(totals(recording));
            assertThat(attached(replayed)).isEqualTo(attached(recording));
            assertThat(RecordingFile.text(replayed, false)).isEqualTo(Files.readString(file));
        } finally {
            Files.delete(file);
        }
    }

    /** Returns the accounts of a text in the order in which they first appear. */
    private static List<String> order(String text) {
        Set<String> order = new LinkedHashSet<>();
        Matcher accounts = ACCOUNT.matcher(text);
        while (accounts.find()) {
            order.add(accounts.group());
        }
        return List.copyOf(order);
    }

    private static List<String> consecutive(int number) {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accounts.add(String.valueOf(FIRST + i));
        }
        return accounts;
    }

    private static ScanTotals totals(Recording recording) {
        return ScanReport.ofRemembered(catalog(recording), ScanRequest.everywhere())
                .totals();
    }

    /** Returns the names of the profiles of each model, which no account is in. */
    private static Map<String, List<String>> attached(Recording recording) {
        Map<String, List<String>> attached = new TreeMap<>();
        catalog(recording)
                .regions()
                .forEach((region, each) -> each.models()
                        .forEach(model -> attached.put(
                                region.id() + " " + model.modelId(),
                                each.associations().of(model).stream()
                                        .map(profile -> String.valueOf(profile.inferenceProfileName()))
                                        .toList())));
        return attached;
    }

    private static Catalog catalog(Recording recording) {
        return new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT)
                .assemble(recording.owner(), recording.observations(), recording.latencies(), SEEN);
    }

    private static Recording recording(Random random) {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            accounts.add(String.format("%012d", 900_000_000_000L + random.nextInt(1_000_000)));
        }
        String own = accounts.get(random.nextInt(accounts.size()));
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        Map<RegionalTargetCall, Observation<TargetEntry>> targets = new HashMap<>();
        for (Region region : REGIONS) {
            regions.put(region, region(region, accounts, random));
            targets.put(
                    new RegionalTargetCall(region, TargetCall.CUSTOM_DEPLOYMENTS),
                    Observation.known(List.of(deployment(region, accounts, random)), SEEN));
        }
        return new Recording(
                Partition.AWS, own, SEEN, new Observations(Observation.none(), regions), Latencies.none(), targets);
    }

    private static RegionObservations region(Region region, List<String> accounts, Random random) {
        List<FoundationModel> models =
                MODELS.stream().map(id -> FoundationModelBuilder.of(id).build()).toList();
        List<InferenceProfile> profiles = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            profiles.add(InferenceProfileBuilder.application("profile" + i)
                    .in(region.id())
                    .account(any(accounts, random))
                    .named(random.nextBoolean() ? "of the team" : "of the team " + i)
                    .routing(any(MODELS, random), region.id())
                    .build());
        }
        Failure denied = new Failure(Reason.ACCESS_DENIED, "account " + any(accounts, random) + " may not");
        return new RegionObservations(
                region,
                Observation.known(models, SEEN),
                random.nextBoolean() ? Observation.failed(denied, SEEN) : Observation.known(List.of(), SEEN),
                Observation.known(profiles, SEEN));
    }

    private static TargetEntry deployment(Region region, List<String> accounts, Random random) {
        String arn = "arn:aws:bedrock:" + region.id() + ":";
        String sharing = any(accounts, random);
        return new TargetEntry(
                arn + sharing + ":custom-model-deployment/abc",
                "shared by " + sharing + " on day 20260101",
                "Active",
                List.of(
                        arn + any(accounts, random) + ":custom-model/x",
                        arn + any(accounts, random) + ":custom-model/y"),
                null);
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}

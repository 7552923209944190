package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.NoSuchRegionException;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.simulation.Said.InRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Questions to a discovery whose answers follow from what it should say. */
final class Questions {
    private static final Region NOWHERE = new Region("eu-nowhere-9");

    private Questions() {}

    static void ask(Tenant tenant, Random random, MutableClock clock) {
        Said said = tenant.says();
        Said known = tenant.shouldSay();
        Checks.same(said, known, "before a question");
        for (String model : Worlds.MODELS) {
            ranking(tenant, known, model);
            for (Map.Entry<String, InRegion> each : known.regions().entrySet()) {
                availability(tenant, each.getKey(), each.getValue(), model);
            }
            lifecycle(tenant, known, model, clock.instant());
        }
        if (known.listed() && tenant.aws.listsRegions() && random.nextInt(3) == 0) {
            unknownRegion(tenant);
        }
    }

    private static void availability(Tenant tenant, String region, InRegion known, String model) {
        Availability said = tenant.discovery().models().availability(new ModelId(model), new Region(region));
        Said.OfCall list = known.calls().get(ListCall.MODELS);
        boolean open = !known.status().equals("not-opted-in");
        Availability expected = !open
                ? Availability.ABSENT
                : list == null || !list.answered() || list.failure() != null
                        ? Availability.UNKNOWN
                        : line(known, model) == null ? Availability.ABSENT : Availability.PRESENT;
        Checks.require(said == expected, model + " in " + region + " is said to be " + said + ", not " + expected);
    }

    /** Every region from which there is a way to call the model is ranked, and no other one. */
    private static void ranking(Tenant tenant, Said known, String model) {
        Set<String> ranked = new TreeSet<>();
        tenant.discovery()
                .models()
                .bestRegions(new ModelId(model), RankingCriteria.ANY)
                .ranking()
                .forEach(each -> ranked.add(each.region().id()));
        Set<String> expected = new TreeSet<>();
        known.regions().forEach((region, there) -> {
            String line = line(there, model);
            boolean open = !there.status().equals("not-opted-in")
                    && !there.status().equals("denied")
                    && !there.status().equals("not-offered");
            boolean profile = Expectation.lines(there, ListCall.SYSTEM_DEFINED_PROFILES).stream()
                    .anyMatch(each -> Lines.names(each, model));
            if (open && (profile || (line != null && Lines.isOnDemand(line)))) {
                expected.add(region);
            }
        });
        Checks.require(ranked.equals(expected), model + " is ranked in " + ranked + ", not in " + expected);
    }

    private static void lifecycle(Tenant tenant, Said known, String model, Instant now) {
        known.regions().forEach((region, there) -> {
            String line = line(there, model);
            if (line != null) {
                ModelLifecycle said = tenant.discovery()
                        .lifecycle(new ModelId(model), new Region(region), RouteCriteria.from(region));
                String end = line.substring(line.indexOf("end=") + 4);
                boolean dated = !end.equals("null");
                boolean ended = dated && !Instant.parse(end).isAfter(now);
                // A date makes a model of this world legacy.
                Checks.require(
                        said.hasEnded() == ended && said.isEnding() == dated,
                        model + " in " + region + " ends " + end + ", but is said to be ending: " + said.isEnding());
            }
        });
    }

    /** A region that does not exist is refused where EC2 tells the regions, and never left out without a word. */
    private static void unknownRegion(Tenant tenant) {
        ScanRequest request = ScanRequest.everywhere()
                .withOnly(List.of(NOWHERE, new Region("us-east-1")))
                .withDeadline(Duration.ofSeconds(30));
        try {
            ScanReport report = tenant.discovery().scan(tenant.request(request), ScanListener.SILENT);
            throw new AssertionError("a region that does not exist was not refused: " + report.regions());
        } catch (NoSuchRegionException e) {
            Checks.require(String.valueOf(e.getMessage()).contains(NOWHERE.id()), "the region is not named");
        }
    }

    private static @Nullable String line(InRegion region, String model) {
        return Expectation.lines(region, ListCall.MODELS).stream()
                .filter(line -> Lines.id(line).equals(model))
                .findFirst()
                .orElse(null);
    }
}

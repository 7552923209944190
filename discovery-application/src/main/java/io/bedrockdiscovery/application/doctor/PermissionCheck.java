package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.Set;

/** Makes the calls that every scan makes, in one region. */
final class PermissionCheck implements HealthCheck {
    private final BedrockDiscovery discovery;
    private final Region region;
    private final Duration limit;

    PermissionCheck(BedrockDiscovery discovery, Region region, Duration limit) {
        this.discovery = discovery;
        this.region = region;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "permissions";
    }

    @Override
    public Health check() {
        ScanReport report = discovery.scan(
                ScanRequest.everywhere()
                        .withRefresh(true)
                        .withOnly(Set.of(region))
                        .withDeadline(limit),
                ScanListener.SILENT);
        Failure none = report.credentialsFailure();
        if (none != null) {
            return Health.problem("no call was made: " + none.message(), null);
        }
        MissingActions actions = new MissingActions();
        report.catalog().listingFailure().ifPresent(failure -> actions.add("ec2:DescribeRegions", failure));
        for (RegionReport each : report.regions()) {
            for (ListCall call : ListCall.values()) {
                Observation<?> seen = each.known().observations().of(call);
                seen.failure().ifPresentOrElse(failure -> actions.add(action(call), failure), actions::addAnswered);
            }
        }
        return actions.health(
                true,
                "models, profiles and regions can be listed in " + region
                        + (report.account() == null ? "; the account is not known" : ", account " + report.account()));
    }

    private static String action(ListCall call) {
        return call == ListCall.MODELS ? "bedrock:ListFoundationModels" : "bedrock:ListInferenceProfiles";
    }
}

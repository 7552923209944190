package io.bedrockdiscovery.aws.internal.health;

import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import org.jspecify.annotations.Nullable;

/** Checks which region is configured, and its partition. */
public final class RegionCheck implements HealthCheck {
    private final SdkConfiguration configuration;

    /** Creates a check of a configuration. */
    public RegionCheck(SdkConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "region";
    }

    @Override
    public Health check() {
        @Nullable String first = configuration.environment().text("AWS_REGION");
        @Nullable String second = configuration.environment().text("AWS_DEFAULT_REGION");
        Region region;
        try {
            region = configuration.region();
        } catch (IllegalArgumentException e) {
            return Health.problem(String.valueOf(e.getMessage()), "correct AWS_REGION, or region in the profile");
        }
        String place = region + ", partition " + Partitions.of(region);
        if (configuration.configuredRegion().isEmpty()) {
            return Health.warning(
                    "none is configured; " + place + " is taken", "set AWS_REGION, or region in the profile");
        }
        if (first == null && second != null) {
            return Health.warning(
                    place + ", from AWS_DEFAULT_REGION, which not every SDK reads", "set AWS_REGION as well");
        }
        if (first != null && second != null && !first.equals(second)) {
            return Health.warning(
                    place + "; AWS_REGION and AWS_DEFAULT_REGION differ",
                    "set both to the same region, because programs read one or the other");
        }
        return Partitions.documentsBedrock(region)
                ? Health.ok(place)
                : Health.warning(
                        place + "; the SDK's metadata list no Bedrock there", "see the other regions with: regions");
    }
}

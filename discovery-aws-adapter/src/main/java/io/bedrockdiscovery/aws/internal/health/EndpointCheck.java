package io.bedrockdiscovery.aws.internal.health;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration.Service;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks which endpoints are overridden, and whether FIPS endpoints are asked for. */
public final class EndpointCheck implements HealthCheck {
    private final SdkConfiguration configuration;

    /** Creates a check of a configuration. */
    public EndpointCheck(SdkConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "endpoints";
    }

    @Override
    public Health check() {
        List<String> seen = new ArrayList<>();
        for (Service service : Service.values()) {
            configuration
                    .override(service)
                    .ifPresent(uri -> seen.add(
                            service.name().toLowerCase(Locale.ROOT).replace('_', '-') + " at " + withoutSecrets(uri)));
        }
        if (!seen.isEmpty()) {
            return Health.warning(
                    "overridden: " + String.join(", ", seen),
                    "one endpoint answers for every region alike, or refuses all regions but its own; unset "
                            + "AWS_ENDPOINT_URL and its kind unless that is meant");
        }
        return configuration.usesFips()
                ? Health.warning(
                        "those of AWS, by FIPS",
                        "few regions have FIPS endpoints; unset AWS_USE_FIPS_ENDPOINT for the others")
                : Health.ok("those of AWS");
    }

    /** Returns the place alone: the rest of a URL may hold a password or a key. */
    private static String withoutSecrets(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}

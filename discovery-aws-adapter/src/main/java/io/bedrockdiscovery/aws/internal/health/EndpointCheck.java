package io.bedrockdiscovery.aws.internal.health;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration.Service;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;

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
        Map<String, URI> seen = new LinkedHashMap<>();
        try {
            for (Service service : Service.values()) {
                configuration.override(service).ifPresent(uri -> seen.put(service.prefix(), uri));
            }
            configuration.mantleOverride().ifPresent(uri -> seen.put("bedrock-mantle", uri));
        } catch (IllegalArgumentException | SdkClientException e) {
            return Health.problem(
                    "an endpoint is set that is not a URL", "correct AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_*");
        }
        if (seen.isEmpty()) {
            return configuration.usesFips()
                    ? Health.warning(
                            "those of AWS, by FIPS",
                            "few regions have FIPS endpoints; unset AWS_USE_FIPS_ENDPOINT for the others")
                    : Health.ok("those of AWS");
        }
        String detail = "overridden: "
                + seen.entrySet().stream()
                        .map(each -> each.getKey() + " at " + withoutSecrets(each.getValue()))
                        .collect(Collectors.joining(", "));
        return seen.entrySet().stream()
                .filter(each -> isOfAnotherService(each.getKey(), each.getValue()))
                .findFirst()
                .map(wrong -> Health.problem(
                        detail,
                        "the host set for " + wrong.getKey() + " belongs to another service; correct or unset it"))
                .orElseGet(() -> Health.warning(
                        detail,
                        "one endpoint answers for every region alike, or refuses all regions but its own; unset "
                                + "AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_* unless that is meant"));
    }

    /** Returns whether a host is AWS's own, but of another service, such as the runtime's where lists are asked for. */
    private static boolean isOfAnotherService(String service, URI uri) {
        String host = String.valueOf(uri.getHost());
        boolean ofAws = host.endsWith(".amazonaws.com") || host.endsWith(".api.aws");
        return ofAws
                && !host.startsWith(service + ".")
                && !host.startsWith(service + "-fips.")
                && !host.startsWith("vpce-");
    }

    /** Returns the place alone: the rest of a URL may hold a password or a key. */
    private static String withoutSecrets(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}

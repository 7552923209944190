package io.bedrockdiscovery.domain.residency;

import static java.util.Map.entry;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Map;
import java.util.Optional;

/**
 * The cities and states by which AWS names its regions, without the names that only repeat a country.
 *
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html">AWS Regions</a>
 */
final class RegionPlaces {
    private static final Map<String, String> PLACES = Map.ofEntries(
            entry("af-south-1", "Cape Town"),
            entry("ap-east-2", "Taipei"),
            entry("ap-northeast-1", "Tokyo"),
            entry("ap-northeast-2", "Seoul"),
            entry("ap-northeast-3", "Osaka"),
            entry("ap-south-1", "Mumbai"),
            entry("ap-south-2", "Hyderabad"),
            entry("ap-southeast-2", "Sydney"),
            entry("ap-southeast-3", "Jakarta"),
            entry("ap-southeast-4", "Melbourne"),
            entry("ca-west-1", "Calgary"),
            entry("cn-north-1", "Beijing"),
            entry("cn-northwest-1", "Ningxia"),
            entry("eu-central-1", "Frankfurt"),
            entry("eu-central-2", "Zurich"),
            entry("eu-north-1", "Stockholm"),
            entry("eu-south-1", "Milan"),
            entry("eu-west-2", "London"),
            entry("eu-west-3", "Paris"),
            entry("il-central-1", "Tel Aviv"),
            entry("sa-east-1", "Sao Paulo"),
            entry("us-east-1", "N. Virginia"),
            entry("us-east-2", "Ohio"),
            entry("us-west-1", "N. California"),
            entry("us-west-2", "Oregon"));

    private RegionPlaces() {}

    /** Returns the city or state of a region; empty where AWS names the region after a country, or it is not known. */
    static Optional<String> of(Region region) {
        return Optional.ofNullable(PLACES.get(region.id()));
    }
}

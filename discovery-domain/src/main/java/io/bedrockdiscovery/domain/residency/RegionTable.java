package io.bedrockdiscovery.domain.residency;

import io.bedrockdiscovery.domain.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The countries of all regions in the SDK's metadata. The regions of {@code aws} and {@code aws-us-gov} have the
 * geography that AWS documents; the names of the regions in China and of the European Sovereign Cloud (Brandenburg)
 * contain theirs. AWS documents no place for the secret partitions: {@code us-iso*} belong to the United States, and
 * {@code eu-isoe-west-1} is taken for British, because its endpoints are ({@code cloud.adc-e.uk}) and no document
 * places it in the EU.
 *
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html">AWS Regions</a>
 */
final class RegionTable {
    private static final Map<Region, String> COUNTRIES = table(Map.ofEntries(
            entry("AE", "me-central-1"),
            entry("AU", "ap-southeast-2", "ap-southeast-4"),
            entry("BH", "me-south-1"),
            entry("BR", "sa-east-1"),
            entry("CA", "ca-central-1", "ca-west-1"),
            entry("CH", "eu-central-2"),
            entry("CN", "cn-north-1", "cn-northwest-1"),
            entry("DE", "eu-central-1", "eusc-de-east-1"),
            entry("ES", "eu-south-2"),
            entry("FR", "eu-west-3"),
            entry("GB", "eu-west-2", "eu-isoe-west-1"),
            entry("HK", "ap-east-1"),
            entry("ID", "ap-southeast-3"),
            entry("IE", "eu-west-1"),
            entry("IL", "il-central-1"),
            entry("IN", "ap-south-1", "ap-south-2"),
            entry("IT", "eu-south-1"),
            entry("JP", "ap-northeast-1", "ap-northeast-3"),
            entry("KR", "ap-northeast-2"),
            entry("MX", "mx-central-1"),
            entry("MY", "ap-southeast-5"),
            entry("NZ", "ap-southeast-6"),
            entry("SE", "eu-north-1"),
            entry("SG", "ap-southeast-1"),
            entry("TH", "ap-southeast-7"),
            entry("TW", "ap-east-2"),
            entry(
                    "US",
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2",
                    "us-gov-east-1",
                    "us-gov-west-1",
                    "us-iso-east-1",
                    "us-iso-west-1",
                    "us-isob-east-1",
                    "us-isob-west-1",
                    "us-isof-east-1",
                    "us-isof-south-1"),
            entry("ZA", "af-south-1")));

    private RegionTable() {}

    /** Returns all regions of the table. */
    static Set<Region> regions() {
        return COUNTRIES.keySet();
    }

    /** Returns the ISO 3166-1 code of a region's country; empty where the region is not in the table. */
    static Optional<String> country(Region region) {
        return Optional.ofNullable(COUNTRIES.get(region));
    }

    private static Map.Entry<String, List<String>> entry(String country, String... regions) {
        return Map.entry(country, List.of(regions));
    }

    private static Map<Region, String> table(Map<String, List<String>> regionsByCountry) {
        Map<Region, String> countries = new HashMap<>();
        regionsByCountry.forEach(
                (country, regions) -> regions.forEach(region -> countries.put(new Region(region), country)));
        return Map.copyOf(countries);
    }
}

package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Short names of regions for the headings of narrow columns, such as {@code use1}: those with which AWS begins the ids of
 * availability zones. A region whose short name another one has as well keeps its id.
 *
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html">Availability Zone IDs</a>
 */
final class RegionCodes {
    private final Map<Region, String> codes;

    private RegionCodes(Map<Region, String> codes) {
        this.codes = codes;
    }

    static RegionCodes of(Collection<Region> regions) {
        Map<Region, String> codes = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Region region : regions) {
            String code = code(region.id());
            codes.put(region, code);
            uses.merge(code, 1, Integer::sum);
        }
        codes.replaceAll((region, code) -> uses.getOrDefault(code, 0) > 1 ? region.id() : code);
        return new RegionCodes(codes);
    }

    String of(Region region) {
        String code = codes.get(region);
        return code == null ? region.id() : code;
    }

    private static String code(String id) {
        String[] words = id.split("-", -1);
        StringBuilder code = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(
                    switch (words[i]) {
                        case "northeast" -> "ne";
                        case "northwest" -> "nw";
                        case "southeast" -> "se";
                        case "southwest" -> "sw";
                        default -> i == words.length - 1 ? words[i] : words[i].substring(0, 1);
                    });
        }
        return code.toString();
    }
}

package io.bedrockdiscovery.aws.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers by which AWS would tell of a world. */
public final class WorldOnTheWire {
    private WorldOnTheWire() {}

    /** Lets a server answer as a world has it, with profiles in pages of this size. */
    public static void serve(AwsStandIn standIn, World world, int pageSize) {
        standIn.on(AwsStandIn.regions(), okXml(regions(world.descriptions())));
        world.regions().forEach((region, place) -> {
            for (ListCall call : ListCall.values()) {
                List<List<Map<String, Object>>> pages = pages(items(place, call), pageSize, call);
                for (int page = 0; page < pages.size(); page++) {
                    MappingBuilder asked = AwsStandIn.in(region.id(), AwsStandIn.list(call))
                            .withQueryParam("nextToken", page == 0 ? absent() : equalTo("page-" + page));
                    String next = page + 1 < pages.size() ? "page-" + (page + 1) : null;
                    standIn.on(asked, okJson(body(call, pages.get(page), next)));
                }
            }
        });
    }

    /** The items that a region lists in a call, in the API's form. */
    public static List<Map<String, Object>> items(World.Place place, ListCall call) {
        return switch (call) {
            case MODELS -> place.models().stream().map(ApiRepresentation::of).toList();
            case SYSTEM_DEFINED_PROFILES -> profiles(place, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(place, ProfileType.APPLICATION);
        };
    }

    /** A page of an answer. */
    public static String body(ListCall call, List<?> items, String nextToken) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(listName(call), items);
        if (nextToken != null) {
            body.put("nextToken", nextToken);
        }
        return Json.write(body);
    }

    public static String listName(ListCall call) {
        return call == ListCall.MODELS ? "modelSummaries" : "inferenceProfileSummaries";
    }

    private static List<Map<String, Object>> profiles(World.Place place, ProfileType type) {
        return place.profiles().stream()
                .filter(each -> type.equals(each.type()))
                .map(ApiRepresentation::of)
                .toList();
    }

    private static List<List<Map<String, Object>>> pages(List<Map<String, Object>> items, int size, ListCall call) {
        if (call == ListCall.MODELS || items.isEmpty()) {
            return List.of(items);
        }
        List<List<Map<String, Object>>> pages = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            pages.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return pages;
    }

    private static String regions(List<RegionDescription> regions) {
        StringBuilder xml = new StringBuilder("<DescribeRegionsResponse><regionInfo>");
        for (RegionDescription each : regions) {
            xml.append("<item><regionName>").append(each.region().id()).append("</regionName>");
            if (each.optInStatus() != null) {
                xml.append("<optInStatus>").append(each.optInStatus().value()).append("</optInStatus>");
            }
            xml.append("<geographySet>");
            each.geography()
                    .forEach(name -> xml.append("<item><name>").append(name).append("</name></item>"));
            xml.append("</geographySet></item>");
        }
        return xml.append("</regionInfo></DescribeRegionsResponse>").toString();
    }
}

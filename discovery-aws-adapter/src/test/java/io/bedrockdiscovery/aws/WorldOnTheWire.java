package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A world as AWS would put it on the wire. */
final class WorldOnTheWire {
    private WorldOnTheWire() {}

    /** Lets {@code standIn} answer as {@code world} has it, profiles in pages of that many. */
    static void serve(AwsStandIn standIn, World world, int pageSize) {
        standIn.on(AwsStandIn.regions(), okXml(regions(world.descriptions())));
        world.regions().forEach((region, place) -> {
            for (CallKind call : CallKind.values()) {
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

    /** What a region lists in a call, in the API's form. */
    static List<Map<String, Object>> items(World.Place place, CallKind call) {
        return switch (call) {
            case MODELS -> place.models().stream().map(ApiForm::of).toList();
            case SYSTEM_DEFINED_PROFILES -> profiles(place, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(place, ProfileType.APPLICATION);
        };
    }

    /** One page of an answer. */
    static String body(CallKind call, List<?> items, String nextToken) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(listName(call), items);
        if (nextToken != null) {
            body.put("nextToken", nextToken);
        }
        return Json.write(body);
    }

    static String listName(CallKind call) {
        return call == CallKind.MODELS ? "modelSummaries" : "inferenceProfileSummaries";
    }

    private static List<Map<String, Object>> profiles(World.Place place, ProfileType type) {
        return place.profiles().stream()
                .filter(each -> type.equals(each.type()))
                .map(ApiForm::of)
                .toList();
    }

    private static List<List<Map<String, Object>>> pages(List<Map<String, Object>> items, int size, CallKind call) {
        if (call == CallKind.MODELS || items.isEmpty()) {
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

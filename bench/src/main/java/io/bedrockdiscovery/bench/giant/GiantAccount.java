package io.bedrockdiscovery.bench.giant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up account, whose regions list so many models and profiles, with every field that AWS sends. Its answers are
 * generated for each call, and are the same each time.
 *
 * @param regions the number of regions
 * @param models the number of models in each region
 * @param profiles the number of profiles in each region, of which a fifth are system-defined
 */
record GiantAccount(int regions, int models, int profiles) {
    private static final int REGIONS_OF_AN_AREA = 50;
    private static final int DESTINATIONS = 7;
    private static final int SYSTEM_DEFINED_PART = 5;
    private static final long EPOCH = 1_730_000_000L;
    private static final List<String> AREAS = List.of("us", "eu", "ap", "sa", "ca", "me", "af", "mx");

    /** Returns the id of a region. */
    static String region(int number) {
        return AREAS.get(number / REGIONS_OF_AN_AREA) + "-bench-" + (number % REGIONS_OF_AN_AREA + 1);
    }

    /** Returns EC2's list of the regions, all enabled. */
    String listing() {
        return IntStream.range(0, regions)
                .mapToObj(number -> "<item><regionName>" + region(number) + "</regionName><regionEndpoint>ec2."
                        + region(number) + ".amazonaws.com</regionEndpoint>"
                        + "<optInStatus>opt-in-not-required</optInStatus></item>")
                .collect(Collectors.joining(
                        "", "<DescribeRegionsResponse><regionInfo>", "</regionInfo></DescribeRegionsResponse>"));
    }

    /** Returns the models of a region. */
    String models(String region) {
        StringBuilder json = new StringBuilder("{\"modelSummaries\":[");
        for (int number = 0; number < models; number++) {
            json.append(number == 0 ? "" : ",")
                    .append("{\"modelArn\":\"arn:aws:bedrock:")
                    .append(region)
                    .append("::foundation-model/")
                    .append(modelId(number))
                    .append("\",\"modelId\":\"")
                    .append(modelId(number))
                    .append("\",\"modelName\":\"Maker Model ")
                    .append(number)
                    .append("\",\"providerName\":\"Maker ")
                    .append(number % 20)
                    .append("\",\"inputModalities\":[\"TEXT\",\"IMAGE\"],\"outputModalities\":[\"TEXT\"],")
                    .append("\"responseStreamingSupported\":true,\"customizationsSupported\":[\"FINE_TUNING\"],")
                    .append("\"inferenceTypesSupported\":[\"INFERENCE_PROFILE\",\"ON_DEMAND\"],")
                    .append("\"modelLifecycle\":{\"status\":\"ACTIVE\",\"startOfLifeTime\":\"2025-0")
                    .append(number % 9 + 1)
                    .append("-01T00:00:00Z\"}}");
        }
        return json.append("]}").toString();
    }

    /** Returns a page of the profiles of a region. */
    String profiles(String region, boolean application, int from, int most) {
        int all = application ? profiles - profiles / SYSTEM_DEFINED_PART : profiles / SYSTEM_DEFINED_PART;
        int end = Math.min(all, from + most);
        StringBuilder json = new StringBuilder("{\"inferenceProfileSummaries\":[");
        for (int number = from; number < end; number++) {
            json.append(number == from ? "" : ",");
            profile(json, region, application, number);
        }
        json.append(']');
        return (end < all ? json.append(",\"nextToken\":\"page-").append(end).append('"') : json)
                .append('}')
                .toString();
    }

    private void profile(StringBuilder json, String region, boolean application, int number) {
        String area = region.substring(0, 2);
        int model = number % models;
        String id = application
                ? "a%011x".formatted((region.hashCode() & 0xffffL) << 24 | number)
                : area + "." + modelId(model) + (number < models ? "" : ".b" + number / models);
        String name = application
                ? "team-" + number + "-model-" + model
                : area.toUpperCase(Locale.ROOT) + " Maker Model " + model;
        json.append("{\"inferenceProfileName\":\"")
                .append(name)
                .append("\",\"description\":\"")
                .append(
                        application
                                ? "Requests of team " + number + " to Maker Model "
                                : "Routes requests to Maker Model ")
                .append(model)
                .append("\",\"createdAt\":\"")
                .append(time(application ? number * 61 + region.hashCode() % 1000 : 0))
                .append("\",\"updatedAt\":\"")
                .append(time(application ? number * 67 + region.hashCode() % 1000 : 60))
                .append("\",\"inferenceProfileArn\":\"arn:aws:bedrock:")
                .append(region)
                .append(":111122223333:")
                .append(application ? "application-inference-profile/" : "inference-profile/")
                .append(id)
                .append("\",\"models\":[");
        int first = (region.hashCode() & 0xffff) % 10;
        for (int destination = 0; destination < DESTINATIONS; destination++) {
            json.append(destination == 0 ? "" : ",")
                    .append("{\"modelArn\":\"arn:aws:bedrock:")
                    .append(area)
                    .append("-bench-")
                    .append((first + destination) % Math.min(regions, REGIONS_OF_AN_AREA) + 1)
                    .append("::foundation-model/")
                    .append(modelId(model))
                    .append("\"}");
        }
        json.append("],\"inferenceProfileId\":\"")
                .append(id)
                .append("\",\"status\":\"ACTIVE\",\"type\":\"")
                .append(application ? "APPLICATION" : "SYSTEM_DEFINED")
                .append("\"}");
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(EPOCH + seconds).toString();
    }

    private static String modelId(int number) {
        return "maker" + number % 20 + ".model-" + number + "-20250101-v1:0";
    }

    /** Returns this account with as many regions, twice as many and four times as many. */
    List<GiantAccount> doubledTwice() {
        List<GiantAccount> sizes = new ArrayList<>();
        for (int factor = 1; factor <= 4; factor *= 2) {
            sizes.add(new GiantAccount(regions * factor, models, profiles));
        }
        return sizes;
    }
}

package io.bedrockdiscovery.application.report;

import io.bedrockdiscovery.application.answer.RegionsAnswer;
import io.bedrockdiscovery.application.geography.Geography;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.matrix.MatrixAnswer;
import io.bedrockdiscovery.application.recording.AccountRedaction;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The data inside a page: the matrix as {@code matrix --output json} prints it, the regions as {@code regions} does, and the
 * routes of every cell.
 */
final class ReportData {
    private final Catalog catalog;
    private final RegionCountries countries;

    private ReportData(Catalog catalog) {
        this.catalog = catalog;
        this.countries = RegionCountries.of(catalog);
    }

    /**
     * Returns the data as JSON on one line.
     *
     * @param doubts lines for users on what is not known
     * @param keepAccount whether account ids stay as they are
     */
    static String of(Catalog catalog, MatrixAnswer matrix, List<String> doubts, boolean keepAccount) {
        ReportData data = new ReportData(catalog);
        String json = Json.text(data.all(matrix, doubts), false);
        if (keepAccount) {
            return json;
        }
        try {
            return Json.value(
                    AccountRedaction.hide(Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private JsonObject all(MatrixAnswer matrix, List<String> doubts) {
        ReportRoutes routes = ReportRoutes.of(matrix.matrix());
        return JsonObject.versioned()
                .with("generatedAt", catalog.asOf())
                .with("account", catalog.owner().account())
                .with("partition", catalog.owner().partition().id())
                .with("matrix", matrix.json())
                .with("regions", new RegionsAnswer(catalog).json().fields().get("regions"))
                .with("places", places())
                .with("geographies", geographies())
                .with("routes", routes.byModel())
                .with("destinations", routes.destinations())
                .with("doubts", doubts.stream().map(ReportData::doubt).toList());
    }

    /** The field has the name of a message of AWS, in which every account id is hidden. */
    private static JsonObject doubt(String line) {
        return new JsonObject().with("message", line);
    }

    private JsonObject places() {
        JsonObject places = new JsonObject();
        for (CatalogRegion region : catalog.regions().values()) {
            places.with(
                    region.region().id(),
                    new JsonObject()
                            .with(
                                    "geography",
                                    Geography.of(region.region(), countries).heading())
                            .with("stale", catalog.isStale(region))
                            .with("failures", failures(region)));
        }
        return places;
    }

    private static List<JsonObject> failures(CatalogRegion region) {
        return Arrays.stream(ListCall.values())
                .flatMap(call -> region.observations().of(call).failure().stream()
                        .map(failure -> new JsonObject()
                                .with("call", call.word())
                                .with("reason", failure.reason().word())
                                .with("message", failure.message())))
                .toList();
    }

    private static List<JsonObject> geographies() {
        return Arrays.stream(Geography.values())
                .map(each -> new JsonObject().with("geography", each.heading()).with("label", each.label()))
                .toList();
    }
}

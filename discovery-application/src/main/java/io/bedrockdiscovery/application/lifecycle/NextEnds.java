package io.bedrockdiscovery.application.lifecycle;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells which models end next: those whose end of life, the earliest of all regions, is near or past. */
public final class NextEnds {
    private NextEnds() {}

    /** Returns the lines about the models of some regions; none where no end is near. */
    public static List<String> lines(Collection<CatalogRegion> regions, Instant now) {
        Map<ModelId, Instant> ends = ends(regions, now.plus(Lifecycle.NOTICE));
        int ended =
                (int) ends.values().stream().filter(end -> !end.isAfter(now)).count();
        int ending = ends.size() - ended;
        if (ends.isEmpty()) {
            return List.of();
        }
        String list = "  listed by: models --sort endOfLife --limit " + ends.size();
        String past = ended == 0
                ? ""
                : Plural.of(ended, "model") + (ended == 1 ? " is past its" : " are past their")
                        + " end of life but still listed";
        if (ending == 0) {
            return List.of(past, list);
        }
        String first = ends.entrySet().stream()
                .filter(each -> each.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue())
                .map(each -> "  next: " + each.getKey() + " on "
                        + LocalDate.ofInstant(each.getValue(), ZoneOffset.UTC) + " ("
                        + TimeDistance.ahead(each.getValue(), now) + ")")
                .orElse("");
        String headline = "End of life within " + Lifecycle.NOTICE.toDays() + " days: " + Plural.of(ending, "model");
        return List.of(headline + (past.isEmpty() ? "" : "; " + past), first, list);
    }

    private static Map<ModelId, Instant> ends(Collection<CatalogRegion> regions, Instant before) {
        Map<ModelId, Instant> ends = new TreeMap<>();
        for (CatalogRegion region : regions) {
            for (FoundationModel model : region.models()) {
                Lifecycle life = model.modelLifecycle();
                Instant end = life == null ? null : life.endOfLifeTime();
                if (end != null && end.isBefore(before)) {
                    ends.merge(model.modelId(), end, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        return ends;
    }
}

package io.bedrockdiscovery.application.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.session.OtherCatalogues;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at bedrock-mantle for a name that no model of the runtime has. A cached answer asks nothing, and reports that.
 *
 * @param from the region that is concerned; null for every region
 */
public record SecondCatalogue(
        Session session, Catalog catalog, @Nullable Region from) implements OtherCatalogues {
    private static final Set<TargetCall> CALLS = Set.of(TargetCall.MANTLE_MODELS);
    private static final int SHOWN = 5;

    public SecondCatalogue {
        requireNonNull(session, "session is null");
        requireNonNull(catalog, "catalog is null");
    }

    @Override
    public List<String> linesAbout(String name) {
        Collection<Region> regions = from == null ? catalog.regions().keySet() : List.of(from);
        TargetReport report = TargetCalls.make(session, catalog, regions, CALLS);
        boolean asked = report.observations().values().stream().anyMatch(seen -> seen.wasAsked());
        if (!asked) {
            return List.of("asked: the lists of the Bedrock runtime; bedrock-mantle, a second catalogue, was not asked"
                    + (session.isCached() ? ", and without --cached it would be" : ""));
        }
        List<String> lines = new ArrayList<>();
        SortedMap<String, List<Region>> found = find(report.targets(), name.strip());
        found.entrySet().stream().limit(SHOWN).forEach(each -> lines.add(line(each.getKey(), each.getValue())));
        if (found.isEmpty()) {
            long offering = report.observations().values().stream()
                    .filter(seen -> seen.isKnown() && !seen.isNotOffered())
                    .count();
            lines.add("asked: the lists of the Bedrock runtime, and bedrock-mantle, which has no such model in the "
                    + Plural.of((int) offering, "region") + " where its list is known");
        }
        lines.addAll(TargetFields.lines(report.unknown()));
        return lines;
    }

    /** The first rule that matches decides: the id; the id or its part after the provider, in any letter case; a part. */
    private static SortedMap<String, List<Region>> find(List<Target> targets, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Predicate<String>> rules = List.of(
                name::equals,
                id -> wanted.equals(id.toLowerCase(Locale.ROOT)) || wanted.equals(withoutProvider(id)),
                id -> !wanted.isEmpty() && id.toLowerCase(Locale.ROOT).contains(wanted));
        for (Predicate<String> rule : rules) {
            SortedMap<String, List<Region>> found = targets.stream()
                    .filter(target -> rule.test(target.passAsModelId()))
                    .collect(Collectors.groupingBy(
                            Target::passAsModelId,
                            TreeMap::new,
                            Collectors.mapping(Target::region, Collectors.toList())));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new TreeMap<>();
    }

    private static String withoutProvider(String id) {
        return id.substring(id.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns the way to call an id; AWS's list does not tell which path an id is called with. */
    private static String line(String id, List<Region> regions) {
        String where = regions.stream().map(Region::id).collect(Collectors.joining(", "));
        String path = id.startsWith("anthropic.")
                ? "the path /anthropic/v1/messages"
                : "the path /v1 or /openai/v1 (the wrong one answers that it isn't supported on this route)";
        return "bedrock-mantle lists " + SafeText.of(id) + " in " + where
                + "; the Bedrock runtime does not take that id. Call it at https://bedrock-mantle."
                + (regions.size() == 1 ? regions.get(0).id() : "REGION") + ".api.aws with " + path;
    }
}

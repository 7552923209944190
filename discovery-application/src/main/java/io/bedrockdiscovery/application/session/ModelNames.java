package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the name of a model, which every question about a model needs. */
public final class ModelNames {
    private static final int MOST_LINES = 16;

    private ModelNames() {}

    /**
     * Returns the model that a name means.
     *
     * @param others asked where no model of the catalogue has the name
     * @param answerForPrograms the answer that programs get where it means none; null for no answer
     * @throws NoAnswerException if it means none or several; the candidates and the unknown regions are in its lines
     */
    public static NameMatch.Found require(
            Catalog catalog, String name, OtherCatalogues others, @Nullable Answer answerForPrograms) {
        return require(catalog, name, others, null, answerForPrograms);
    }

    /**
     * Returns the model that a name means, for a question about one region.
     *
     * @param others the catalogues to look in where it means none
     * @param region the region that the question names; null where it depends on all of them
     * @param answerForPrograms the answer that programs get where it means none; null for no answer
     * @throws NoAnswerException if it means none or several, or none is known while the lists of these regions are not
     */
    public static NameMatch.Found require(
            Catalog catalog,
            String name,
            OtherCatalogues others,
            @Nullable Region region,
            @Nullable Answer answerForPrograms) {
        NameMatch match = new ModelNameResolver(catalog).find(name);
        if (match instanceof NameMatch.Found found) {
            return found;
        }
        boolean hintless =
                match instanceof NameMatch.NotFound missing && missing.nearest().isEmpty();
        List<String> lines = new ArrayList<>();
        lines.addAll(match.notes());
        List<String> explanation = shortened(match.lines(name), name);
        lines.addAll(hintless ? List.of(explanation.get(0) + "; 'models' lists them") : explanation);
        if (match instanceof NameMatch.NotFound) {
            lines.addAll(others.linesAbout(name));
        }
        lines.addAll(Uncertainty.of(catalog).lines());
        boolean known = match instanceof NameMatch.Ambiguous || isListed(catalog, region);
        throw NoAnswerException.absent(known, lines, answerForPrograms);
    }

    /**
     * Returns the line that a part of a name might also mean a model of a region that is not known; none where the
     * uncertainty of the answer tells of these regions anyway.
     */
    public static List<String> notes(String name, NameMatch.Found match, Uncertainty uncertainty) {
        String regions = match.unknown().stream()
                .filter(call -> !uncertainty.unknown().contains(call))
                .map(call -> call.region().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return regions.isEmpty()
                ? List.of()
                : List.of("'" + SafeText.of(name) + "' might also mean a model of a region that is not known: "
                        + regions);
    }

    /** Returns lines that leave the first of them on the screen of a terminal. */
    private static List<String> shortened(List<String> lines, String name) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        shortened.add(
                "  and " + (lines.size() - shortened.size()) + " more: 'models " + SafeText.of(name) + "' lists them");
        return shortened;
    }

    /** Returns whether the lists of models are known: of one region, or of all where it is null. */
    private static boolean isListed(Catalog catalog, @Nullable Region region) {
        boolean unknown = catalog.unknownCalls().stream()
                .anyMatch(call -> call.call() == ListCall.MODELS && (region == null || region.equals(call.region())));
        return !unknown && Denials.lines(catalog, region).isEmpty() && (region != null || catalog.regionsKnown());
    }
}

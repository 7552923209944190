package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the name of a model, which every question about a model needs. */
public final class ModelNames {
    private ModelNames() {}

    /**
     * Returns the model that a name means.
     *
     * @param nullForm the answer that programs get where it means none; null for no answer
     * @throws NoAnswerException if it means none or several; the candidates and the unknown regions are in its lines
     */
    public static NameMatch.Found require(Catalog catalog, String name, @Nullable Answer nullForm) {
        NameMatch match = new ModelNameResolver(catalog).find(name);
        if (match instanceof NameMatch.Found found) {
            return found;
        }
        boolean hintless =
                match instanceof NameMatch.NotFound missing && missing.nearest().isEmpty();
        List<String> lines = new ArrayList<>();
        lines.addAll(match.notes());
        List<String> explanation = match.lines(name);
        lines.addAll(hintless ? List.of(explanation.get(0) + "; 'models' lists them") : explanation);
        lines.addAll(Uncertainty.of(catalog).lines());
        throw nullForm == null ? NoAnswerException.noMatch(lines) : NoAnswerException.noMatch(lines, nullForm);
    }
}

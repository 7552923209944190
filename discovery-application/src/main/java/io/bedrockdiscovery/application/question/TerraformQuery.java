package io.bedrockdiscovery.application.question;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query that Terraform's {@code external} data source writes to a program: a JSON object of strings.
 *
 * @see <a href="https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external">Protocol</a>
 */
public final class TerraformQuery {
    private static final List<String> FIELDS = List.of("name", "from", "residency", "via");

    private final Map<String, String> values;

    private TerraformQuery(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Parses a query; empty strings count as left out.
     *
     * @throws NoAnswerException if it is no object of strings, or has an unknown field
     */
    public static TerraformQuery parse(String text) {
        Map<String, Object> object;
        try {
            object = JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw NoAnswerException.invalid(
                    "there is no name, and no query of Terraform on standard input, which is a JSON object");
        }
        Map<String, String> values = new LinkedHashMap<>();
        object.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                throw NoAnswerException.invalid(
                        "the query has no field '" + SafeText.of(field) + "'; it has " + String.join(", ", FIELDS));
            }
            if (!(value instanceof String string)) {
                throw NoAnswerException.invalid("the field '" + field + "' of the query is not a string");
            }
            if (!string.isBlank()) {
                values.put(field, string.strip());
            }
        });
        return new TerraformQuery(values);
    }

    /**
     * Returns the question that the query asks.
     *
     * @param otherwise the criteria where the query names none
     * @throws NoAnswerException if the query has no name, or a value that makes no sense
     */
    public ResolveQuestion question(RouteCriteria otherwise) {
        String name = values.get("name");
        if (name == null) {
            throw NoAnswerException.invalid("the query has no name");
        }
        Region from = value("from", Region::new, otherwise.from());
        Residency residency = value("residency", Residency::parse, otherwise.residency());
        InvocationMode via = value(
                "via",
                text -> InvocationMode.of(text)
                        .orElseThrow(() -> NoAnswerException.invalid(
                                "'" + SafeText.of(text) + "' is none of " + InvocationMode.allWords())),
                otherwise.via());
        return new ResolveQuestion(name, new RouteCriteria(from, via, residency));
    }

    private <T> @Nullable T value(String field, Function<String, T> conversion, @Nullable T otherwise) {
        String text = values.get(field);
        try {
            return text == null ? otherwise : conversion.apply(text);
        } catch (NoAnswerException e) {
            throw e;
        } catch (IllegalArgumentException | DiscoveryException e) {
            throw NoAnswerException.invalid(String.valueOf(e.getMessage()));
        }
    }
}

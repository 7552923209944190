package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Modality;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one property by which models are selected, in any letter case. AWS's vocabularies are open, so a value
 * exists if a known model has it. Immutable.
 */
public final class ModelVocabulary {
    private static final List<String> MODALITIES = List.of("TEXT", "IMAGE", "VIDEO", "SPEECH", "AUDIO", "EMBEDDING");

    /** The provider: its name, or the part of the model's id before the first dot, or the beginning of either. */
    public static final ModelVocabulary PROVIDER =
            new ModelVocabulary("provider", List.of(), true, ModelVocabulary::providers);

    /** A modality that a model takes. */
    public static final ModelVocabulary INPUT =
            new ModelVocabulary("input modality", MODALITIES, false, model -> words("", model.inputModalities()));

    /** A modality that a model gives. */
    public static final ModelVocabulary OUTPUT =
            new ModelVocabulary("output modality", MODALITIES, false, model -> words("", model.outputModalities()));

    /** A modality that a model takes or gives; with {@code in:} or {@code out:} before it, one of the two. */
    public static final ModelVocabulary MODALITY = new ModelVocabulary(
            "modality",
            MODALITIES.stream()
                    .flatMap(each -> Stream.of(each, "IN:" + each, "OUT:" + each))
                    .toList(),
            false,
            model -> Stream.of(
                            words("", model.inputModalities()),
                            words("IN:", model.inputModalities()),
                            words("", model.outputModalities()),
                            words("OUT:", model.outputModalities()))
                    .flatMap(Function.identity()));

    /** The state of a model's lifecycle. */
    public static final ModelVocabulary LIFECYCLE =
            new ModelVocabulary("lifecycle", List.of("ACTIVE", "LEGACY"), false, ModelVocabulary::lifecycles);

    private static final int SUGGESTIONS = 3;

    private final String name;
    private final List<String> documented;
    private final boolean byBeginning;
    private final Function<FoundationModel, Stream<String>> values;

    private ModelVocabulary(
            String name,
            List<String> documented,
            boolean byBeginning,
            Function<FoundationModel, Stream<String>> values) {
        this.name = requireNonNull(name);
        this.documented = List.copyOf(documented);
        this.byBeginning = byBeginning;
        this.values = values;
    }

    /** Returns the name of the property, for users. */
    public String name() {
        return name;
    }

    /** Returns whether a model has a value. */
    public boolean bears(FoundationModel model, String value) {
        String wanted = lower(value.strip());
        return !wanted.isEmpty()
                && values.apply(model)
                        .map(ModelVocabulary::lower)
                        .anyMatch(each -> byBeginning ? each.startsWith(wanted) : each.equals(wanted));
    }

    /** Returns whether AWS documents a value, or one of the models has it. */
    public boolean exists(String value, Collection<FoundationModel> models) {
        return documented.stream().anyMatch(value.strip()::equalsIgnoreCase)
                || models.stream().anyMatch(model -> bears(model, value));
    }

    /** Returns the values most similar to one that does not exist, the most similar first; possibly none. */
    public List<String> nearest(String value, Collection<FoundationModel> models) {
        String wanted = lower(value.strip());
        int tolerance = Math.max(2, wanted.length() / 3);
        Map<String, String> all = new TreeMap<>();
        Stream.concat(documented.stream(), models.stream().flatMap(values))
                .forEach(each -> all.putIfAbsent(lower(each), each));
        record Near(String value, int distance) {}
        return all.entrySet().stream()
                .map(each -> new Near(each.getValue(), EditDistance.between(each.getKey(), wanted)))
                .filter(near -> near.distance() <= tolerance)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::value))
                .limit(SUGGESTIONS)
                .map(Near::value)
                .toList();
    }

    private static Stream<String> providers(FoundationModel model) {
        return Stream.concat(
                Stream.ofNullable(model.providerName()),
                Stream.of(model.modelId().provider()).filter(provider -> !provider.isEmpty()));
    }

    private static Stream<String> lifecycles(FoundationModel model) {
        return Stream.ofNullable(model.modelLifecycle())
                .flatMap(lifecycle -> Stream.ofNullable(lifecycle.status()))
                .map(status -> status.value());
    }

    private static Stream<String> words(String side, @Nullable List<Modality> modalities) {
        return modalities == null ? Stream.of() : modalities.stream().map(each -> side + each.value());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

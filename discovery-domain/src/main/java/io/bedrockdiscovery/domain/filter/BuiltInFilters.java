package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The filters that come with the library: by support, provider, modality, streaming, lifecycle and invocation mode. */
public final class BuiltInFilters implements DiscoveryPlugin {
    private final Collection<ModelId> supported;

    /**
     * Creates the filters.
     *
     * @param supported the models that the filter {@code supported} keeps where no ids are given with it; may be empty
     */
    public BuiltInFilters(Collection<ModelId> supported) {
        this.supported = Set.copyOf(supported);
    }

    @Override
    public List<FilterFactory> filterFactories() {
        return List.of(
                new SupportedFilter(supported),
                ModelFilter.byValues(
                        ModelVocabulary.PROVIDER,
                        "provider",
                        "models of these providers: provider:NAME,…",
                        List.of(),
                        "name a provider, such as provider:Anthropic"),
                ModelFilter.byValues(
                        ModelVocabulary.MODALITY,
                        "modality",
                        "models with any of these modalities: modality:TEXT,…; in:IMAGE or out:IMAGE for input or output alone",
                        List.of("TEXT", "IMAGE", "VIDEO", "SPEECH", "AUDIO", "EMBEDDING"),
                        "name a modality, such as modality:IMAGE"),
                new ModelFilter(
                        "streaming",
                        "models that can stream their answers; streaming:no for models that cannot",
                        List.of("yes", "no"),
                        BuiltInFilters::streaming),
                ModelFilter.byValues(
                        ModelVocabulary.LIFECYCLE,
                        "lifecycle",
                        "models in one of these states: lifecycle:ACTIVE,LEGACY",
                        List.of("ACTIVE", "LEGACY"),
                        "name a state, such as lifecycle:LEGACY"),
                new ModelFilter(
                        "access",
                        "models with any of these invocation modes: access:on-demand,…",
                        InvocationMode.listed().stream()
                                .map(InvocationMode::word)
                                .toList(),
                        BuiltInFilters::mode));
    }

    private static BiPredicate<CatalogRegion, FoundationModel> streaming(List<String> arguments) {
        boolean wanted = switch (String.join(",", arguments)) {
            case "", "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("write streaming, streaming:yes or streaming:no");
        };
        return (region, model) -> Boolean.valueOf(wanted).equals(model.responseStreamingSupported());
    }

    private static BiPredicate<CatalogRegion, FoundationModel> mode(List<String> arguments) {
        Set<InvocationMode> modes =
                required(arguments, "name an invocation mode, one of " + InvocationMode.words(InvocationMode.listed()))
                        .stream()
                        .map(BuiltInFilters::modeOf)
                        .collect(Collectors.toSet());
        return (region, model) ->
                InvocationModes.of(region, model).modes().stream().anyMatch(modes::contains);
    }

    private static InvocationMode modeOf(String word) {
        return InvocationMode.of(word)
                .orElseThrow(() -> new IllegalArgumentException("there is no invocation mode '" + word + "'; there are "
                        + InvocationMode.words(InvocationMode.listed())));
    }

    private static List<String> required(List<String> arguments, String hint) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(hint);
        }
        return arguments;
    }
}

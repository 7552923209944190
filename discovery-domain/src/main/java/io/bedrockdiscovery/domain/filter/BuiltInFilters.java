package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                new ModelFilter(
                        "provider", "models of these providers: provider:NAME,…", List.of(), BuiltInFilters::provider),
                new ModelFilter(
                        "modality",
                        "models with any of these modalities: modality:TEXT,…; in:IMAGE or out:IMAGE for input or output alone",
                        List.of("TEXT", "IMAGE", "VIDEO", "SPEECH", "AUDIO", "EMBEDDING"),
                        BuiltInFilters::modality),
                new ModelFilter(
                        "streaming",
                        "models that can stream their answers; streaming:no for models that cannot",
                        List.of("yes", "no"),
                        BuiltInFilters::streaming),
                new ModelFilter(
                        "lifecycle",
                        "models in one of these states: lifecycle:ACTIVE,LEGACY",
                        List.of("ACTIVE", "LEGACY"),
                        BuiltInFilters::lifecycle),
                new ModelFilter(
                        "access",
                        "models with any of these invocation modes: access:on-demand,…",
                        Arrays.stream(InvocationMode.values())
                                .map(InvocationMode::word)
                                .toList(),
                        BuiltInFilters::mode));
    }

    private static BiPredicate<CatalogRegion, FoundationModel> provider(List<String> arguments) {
        Set<String> names = upper(required(arguments, "name a provider, such as provider:Anthropic"));
        return (region, model) -> names.contains(upper(model.providerName()));
    }

    private static BiPredicate<CatalogRegion, FoundationModel> modality(List<String> arguments) {
        Set<String> words = upper(required(arguments, "name a modality, such as modality:IMAGE"));
        return (region, model) -> Stream.concat(
                        sides("IN:", model.inputModalities()), sides("OUT:", model.outputModalities()))
                .anyMatch(words::contains);
    }

    private static Stream<String> sides(String side, @Nullable List<Modality> modalities) {
        return modalities == null
                ? Stream.of()
                : modalities.stream().map(each -> upper(each.value())).flatMap(word -> Stream.of(word, side + word));
    }

    private static BiPredicate<CatalogRegion, FoundationModel> streaming(List<String> arguments) {
        boolean wanted = switch (String.join(",", arguments)) {
            case "", "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("write streaming, streaming:yes or streaming:no");
        };
        return (region, model) -> Boolean.valueOf(wanted).equals(model.responseStreamingSupported());
    }

    private static BiPredicate<CatalogRegion, FoundationModel> lifecycle(List<String> arguments) {
        Set<String> states = upper(required(arguments, "name a state, such as lifecycle:LEGACY"));
        return (region, model) -> model.modelLifecycle() != null
                && model.modelLifecycle().status() != null
                && states.contains(upper(model.modelLifecycle().status().value()));
    }

    private static BiPredicate<CatalogRegion, FoundationModel> mode(List<String> arguments) {
        Set<InvocationMode> modes =
                required(arguments, "name an invocation mode, one of " + InvocationMode.allWords()).stream()
                        .map(BuiltInFilters::modeOf)
                        .collect(Collectors.toSet());
        return (region, model) ->
                InvocationModes.of(region, model).modes().stream().anyMatch(modes::contains);
    }

    private static InvocationMode modeOf(String word) {
        return InvocationMode.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no invocation mode '" + word + "'; there are " + InvocationMode.allWords()));
    }

    private static List<String> required(List<String> arguments, String hint) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(hint);
        }
        return arguments;
    }

    private static Set<String> upper(List<String> words) {
        return words.stream().map(BuiltInFilters::upper).collect(Collectors.toUnmodifiableSet());
    }

    private static String upper(@Nullable String word) {
        return word == null ? "" : word.toUpperCase(Locale.ROOT);
    }
}

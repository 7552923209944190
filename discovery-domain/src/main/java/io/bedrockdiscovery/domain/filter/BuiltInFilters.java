package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.knowledge.ModelAccess;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
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

/** The filters that come with the platform. */
public final class BuiltInFilters implements DiscoveryPlugin {
    private final Collection<ModelId> supported;

    /** @param supported the models that {@code supported} means when no ids are given with it; may be empty */
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
                        "models that take or give any of these: modality:TEXT,…; in:IMAGE or out:IMAGE for one side",
                        List.of("TEXT", "IMAGE", "VIDEO", "SPEECH", "AUDIO", "EMBEDDING"),
                        BuiltInFilters::modality),
                new ModelFilter(
                        "streaming",
                        "models that stream their answer; streaming:no for those that are known not to",
                        List.of("yes", "no"),
                        BuiltInFilters::streaming),
                new ModelFilter(
                        "lifecycle",
                        "models in one of these states: lifecycle:ACTIVE,LEGACY",
                        List.of("ACTIVE", "LEGACY"),
                        BuiltInFilters::lifecycle),
                new ModelFilter(
                        "access",
                        "models that can be called in one of these ways: access:on-demand,…",
                        Arrays.stream(Access.values()).map(Access::word).toList(),
                        BuiltInFilters::access));
    }

    private static BiPredicate<RegionKnowledge, FoundationModel> provider(List<String> arguments) {
        Set<String> names = upper(required(arguments, "name a provider, such as provider:Anthropic"));
        return (region, model) -> names.contains(upper(model.providerName()));
    }

    private static BiPredicate<RegionKnowledge, FoundationModel> modality(List<String> arguments) {
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

    private static BiPredicate<RegionKnowledge, FoundationModel> streaming(List<String> arguments) {
        boolean wanted = switch (String.join(",", arguments)) {
            case "", "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("write streaming, streaming:yes or streaming:no");
        };
        return (region, model) -> Boolean.valueOf(wanted).equals(model.responseStreamingSupported());
    }

    private static BiPredicate<RegionKnowledge, FoundationModel> lifecycle(List<String> arguments) {
        Set<String> states = upper(required(arguments, "name a state, such as lifecycle:LEGACY"));
        return (region, model) -> model.modelLifecycle() != null
                && model.modelLifecycle().status() != null
                && states.contains(upper(model.modelLifecycle().status().value()));
    }

    private static BiPredicate<RegionKnowledge, FoundationModel> access(List<String> arguments) {
        Set<Access> ways = required(arguments, "name a way, one of " + Access.words()).stream()
                .map(BuiltInFilters::way)
                .collect(Collectors.toSet());
        return (region, model) -> ModelAccess.of(region, model).ways().stream().anyMatch(ways::contains);
    }

    private static Access way(String word) {
        return Access.of(word)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no way '" + word + "', only " + Access.words()));
    }

    static List<String> required(List<String> arguments, String hint) {
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

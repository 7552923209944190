package io.bedrockdiscovery.application.mention;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of a catalogue that distinguish ids from other words with dots. Immutable. */
public final class Vocabulary {
    /** The geographies of system-defined profiles that AWS documents. */
    private static final Set<String> GEOGRAPHIES =
            Set.of("us", "eu", "apac", "us-gov", "global", "jp", "au", "ca", "in", "kr", "uk", "sa", "me", "af");

    private final Set<String> listed = new HashSet<>();
    private final Map<String, Set<String>> families = new HashMap<>();
    private final Set<String> geographies = new HashSet<>(GEOGRAPHIES);

    private Vocabulary() {}

    /** Returns the words of the ids of all models and profiles in a catalogue. */
    public static Vocabulary of(Catalog catalog) {
        Vocabulary words = new Vocabulary();
        for (CatalogRegion region : catalog.regions().values()) {
            region.models().forEach(model -> words.addModel(model.modelId()));
            region.profiles().forEach(words::addProfile);
        }
        return words;
    }

    private void addModel(ModelId id) {
        listed.add(id.value());
        if (!id.provider().isEmpty()) {
            families.computeIfAbsent(id.provider(), any -> new HashSet<>()).add(family(id.withoutProvider()));
        }
    }

    private void addProfile(InferenceProfile profile) {
        profile.modelIds().forEach(this::addModel);
        if (!profile.isApplication()) {
            String id = profile.inferenceProfileId();
            listed.add(id);
            int dot = id.indexOf('.');
            if (dot > 0 && id.indexOf('.', dot + 1) > 0) {
                geographies.add(id.substring(0, dot));
            }
        }
    }

    boolean isListed(String id) {
        return listed.contains(id);
    }

    boolean isProvider(String word) {
        return families.containsKey(word);
    }

    boolean isGeography(String word) {
        return geographies.contains(word);
    }

    /** Returns whether the part of an id after the provider begins like that of a listed model of the provider. */
    boolean isOfFamily(String provider, String rest) {
        return families.getOrDefault(provider, Set.of()).contains(family(rest));
    }

    /** Returns the letters that the part of an id after the provider begins with, such as {@code claude}. */
    private static String family(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) >= 'a' && rest.charAt(end) <= 'z') {
            end++;
        }
        return rest.substring(0, end);
    }
}

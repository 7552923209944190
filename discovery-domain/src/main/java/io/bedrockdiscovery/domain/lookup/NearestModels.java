package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.model.ModelId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the models that a name may mean which matches none: those with all of its words, in any order and with small
 * mistakes, or else those with similar letters.
 */
final class NearestModels {
    private static final int SUGGESTIONS = 5;
    private static final int SHORTEST_WORD_WITH_MISTAKES = 4;
    private static final int MUCH = 1000;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{Alnum}]+");

    private final NameIndex index;

    NearestModels(NameIndex index) {
        this.index = index;
    }

    private record Near(ModelId id, int distance, int partDistance) {}

    /** Returns similar models, the most similar first; possibly none. */
    List<ModelId> to(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> words = words(wanted);
        List<Near> byWords = index.models(any -> true).stream()
                .map(id -> new Near(id, mistakes(id, words), 0))
                .filter(near -> near.distance() < MUCH)
                .toList();
        return (words.size() > 1 && !byWords.isEmpty() ? byWords : byLetters(wanted))
                .stream()
                        .sorted(Comparator.comparingInt(Near::partDistance)
                                .thenComparing(Near::distance)
                                .thenComparing(Near::id, index.likelyFirst()))
                        .limit(SUGGESTIONS)
                        .map(Near::id)
                        .toList();
    }

    /** Returns the number of wrong letters in the words of the name that the id has; much where it lacks one. */
    private static int mistakes(ModelId id, List<String> words) {
        List<String> parts = words(id.value().toLowerCase(Locale.ROOT));
        int sum = 0;
        for (String word : words) {
            int least =
                    parts.stream().mapToInt(part -> mistakes(part, word)).min().orElse(MUCH);
            sum += least;
        }
        return Math.min(sum, MUCH);
    }

    private static int mistakes(String part, String word) {
        if (part.equals(word)) {
            return 0;
        }
        if (word.length() < SHORTEST_WORD_WITH_MISTAKES) {
            return MUCH;
        }
        int distance = EditDistance.between(part, word);
        return distance <= word.length() / SHORTEST_WORD_WITH_MISTAKES ? distance : MUCH;
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private List<Near> byLetters(String wanted) {
        int tolerance = Math.max(2, wanted.length() / 3);
        int partTolerance = wanted.length() / 4;
        return index.models(any -> true).stream()
                .map(id -> new Near(id, distance(id, wanted), EditDistance.within(id.value(), wanted)))
                .filter(near -> near.distance() <= tolerance || near.partDistance() <= partTolerance)
                .toList();
    }

    /** Returns the distance to the id or its base id, each with or without the provider; the least of the four. */
    private static int distance(ModelId modelId, String wanted) {
        String rest = modelId.withoutProvider();
        int colon = rest.indexOf(':');
        return Stream.of(modelId.value(), modelId.base(), rest, colon < 0 ? rest : rest.substring(0, colon))
                .mapToInt(id -> EditDistance.between(id, wanted))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}

package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps AWS's words, including those that the SDK does not know, to the domain's open vocabularies. */
final class SdkVocabularies {
    private SdkVocabularies() {}

    /** Maps a word; null stays null. */
    static <T> @Nullable T map(@Nullable String word, Function<String, T> mapper) {
        return word == null ? null : mapper.apply(word);
    }

    /**
     * Maps a list of words.
     *
     * @param sent false if AWS sent no list, which the SDK shows as an empty one; the result is then null
     * @throws BadAnswerException if the list contains a null
     */
    static <T> @Nullable List<T> mapAll(boolean sent, List<String> words, Function<String, T> mapper) {
        if (!sent) {
            return null;
        }
        List<T> mapped = new ArrayList<>(words.size());
        for (String word : words) {
            if (word == null) {
                throw new BadAnswerException("a list of words contains a null");
            }
            mapped.add(mapper.apply(word));
        }
        return mapped;
    }
}

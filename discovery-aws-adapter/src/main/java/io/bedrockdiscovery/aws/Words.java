package io.bedrockdiscovery.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** AWS's words, unknown ones included, to the domain's open vocabularies. */
final class Words {
    private Words() {}

    static <T> @Nullable T of(@Nullable String word, Function<String, T> make) {
        return word == null ? null : make.apply(word);
    }

    /** Null where AWS sent no list, which the SDK shows as an empty one. */
    static <T> @Nullable List<T> of(boolean sent, List<String> words, Function<String, T> make) {
        if (!sent) {
            return null;
        }
        List<T> made = new ArrayList<>(words.size());
        for (String word : words) {
            if (word == null) {
                throw new BadAnswerException("a list of words holds a null");
            }
            made.add(make.apply(word));
        }
        return made;
    }
}

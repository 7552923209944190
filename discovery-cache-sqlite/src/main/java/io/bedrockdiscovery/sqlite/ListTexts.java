package io.bedrockdiscovery.sqlite;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes lists as {@link JsonStringList} does, each instance once: thousands of items share their lists. */
final class ListTexts {
    private final IdentityHashMap<List<?>, EncodedText> written = new IdentityHashMap<>();

    /** Writes a list; null becomes null. */
    <T> @Nullable EncodedText write(@Nullable List<T> list, Function<T, @Nullable String> toText) {
        if (list == null) {
            return null;
        }
        EncodedText text = written.get(list);
        if (text == null) {
            text = EncodedText.of(JsonStringList.write(list, toText));
            written.put(list, text);
        }
        return text;
    }
}

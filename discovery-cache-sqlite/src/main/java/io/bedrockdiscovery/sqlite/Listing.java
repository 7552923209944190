package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Observation.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call answered, ready to be written: named by its content, in AWS's order.
 *
 * @param key the same for equal answers, and for no others
 */
record Listing(Rows<?> rows, ContentKey key, boolean offered, List<Item> items) {
    /** One item, named by its content. */
    record Item(ContentKey key, List<@Nullable Object> values) {}

    static <T> Listing of(Rows<T> rows, Known<T> known) {
        List<Item> items = new ArrayList<>();
        List<Object> content = new ArrayList<>();
        content.add(rows.table());
        content.add(known.offered() ? 1L : 0L);
        for (T each : known.items()) {
            List<@Nullable Object> values = rows.values(each);
            ContentKey key = ContentKey.of(values);
            items.add(new Item(key, values));
            content.add(key);
        }
        return new Listing(rows, ContentKey.of(content), known.offered(), items);
    }
}

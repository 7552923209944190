package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Observation.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list that one call returned, ready to be written.
 *
 * @param mapper the mapper of its items
 * @param key the same for equal lists, and different for all others
 * @param offered false if the region does not have what was asked for
 * @param translation returns the items in AWS's order
 */
record Listing(RowMapper<?> mapper, ContentKey key, boolean offered, Supplier<List<Item>> translation) {
    /**
     * An item of the list.
     *
     * @param key the same for equal items, and different for all others
     * @param values the values of its row
     */
    record Item(ContentKey key, List<@Nullable Object> values) {}

    static <T> Listing of(RowMapper<T> mapper, Known<T> known, AccountMask mask) {
        List<Item> items = new ArrayList<>(known.items().size());
        List<Object> content = new ArrayList<>();
        content.add(mapper.table());
        content.add(known.offered());
        for (T each : known.items()) {
            List<@Nullable Object> values = mapper.values(each, mask);
            ContentKey key = ContentKey.of(values);
            items.add(new Item(key, values));
            content.add(key);
        }
        return new Listing(mapper, ContentKey.of(content), known.offered(), () -> items);
    }

    /** Returns a listing whose key is known, which is translated only where it is not stored any more. */
    static <T> Listing of(RowMapper<T> mapper, Known<T> known, AccountMask mask, ContentKey key) {
        return new Listing(
                mapper, key, known.offered(), () -> of(mapper, known, mask).items());
    }

    List<Item> items() {
        return translation.get();
    }
}

package io.bedrockdiscovery.postgres;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that this process has read and still holds somewhere, by the key of their content. A list that several accounts are
 * shown is read once while it is in use, and not in memory twice. Only for lists in which no account is named. Safe for use by
 * many threads.
 */
final class RecentListings {
    private static final int PURGE_BEYOND = 1000;

    private final Map<ContentKey, WeakReference<List<?>>> lists = new HashMap<>();
    private int purgeBeyond = PURGE_BEYOND;

    /** Notes the items of a listing. */
    synchronized void add(ContentKey key, List<?> items) {
        if (lists.size() > purgeBeyond) {
            lists.values().removeIf(list -> list.get() == null);
            // Where most are in use, looking through all of them is worth it only once they are twice as many.
            purgeBeyond = Math.max(PURGE_BEYOND, 2 * lists.size());
        }
        lists.put(key, new WeakReference<>(items));
    }

    /** Returns the items of a listing, which are of the kind that the key tells; null if no list of them is in use. */
    @SuppressWarnings("unchecked") // The name of the items' table is part of the content.
    synchronized <T> @Nullable List<T> find(ContentKey key) {
        WeakReference<List<?>> list = lists.get(key);
        return list == null ? null : (List<T>) list.get();
    }
}

package io.bedrockdiscovery.sqlite;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that this process has written or read and still holds somewhere, by the key of their content. What a scan has
 * just written, or what another account was shown as well, is neither translated nor read again, and not in memory twice.
 * Safe for use by many threads.
 */
final class RecentListings {
    private static final int PURGE_BEYOND = 1000;

    private final Map<ContentKey, Instance> lists = new HashMap<>();
    private final Map<Instance, ContentKey> keys = new HashMap<>();
    private int purgeBeyond = PURGE_BEYOND;

    /** Notes the items of a listing. */
    synchronized void add(ContentKey key, List<?> items) {
        // All empty lists are one, whatever they are lists of.
        if (items.isEmpty()) {
            return;
        }
        if (keys.size() > purgeBeyond) {
            lists.values().removeIf(list -> list.get() == null);
            keys.keySet().removeIf(list -> list.get() == null);
            // Where most are in use, looking through all of them is worth it only once they are twice as many.
            purgeBeyond = Math.max(PURGE_BEYOND, 2 * keys.size());
        }
        Instance list = new Instance(items);
        lists.put(key, list);
        keys.put(list, key);
    }

    /** Returns the key of the listing with this very list, which needs no hash of its items; null if it is not known. */
    synchronized @Nullable ContentKey keyOf(List<?> items) {
        return keys.get(new Instance(items));
    }

    /** Returns the items of a listing, which are of the kind that the key tells; null if no list of them is in use. */
    @SuppressWarnings("unchecked") // The name of the items' table is part of the content.
    synchronized <T> @Nullable List<T> find(ContentKey key) {
        Instance list = lists.get(key);
        return list == null ? null : (List<T>) list.get();
    }

    /** One list, and none that is equal to it. */
    private static final class Instance extends WeakReference<List<?>> {
        private final int hash;

        Instance(List<?> list) {
            super(list);
            this.hash = System.identityHashCode(list);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            List<?> list = get();
            return other == this || (list != null && other instanceof Instance that && that.get() == list);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}

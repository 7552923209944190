package io.bedrockdiscovery.sqlite;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that this process has written or read and still holds somewhere, by the key of their content. What a scan has
 * just written, or what another account was shown as well, is not read again, and not in memory twice. Safe for use by many
 * threads.
 */
final class RecentListings {
    /** The length of lists that are not read quickly enough anyway. */
    static final int LONG = 8;

    private static final int PURGE_BEYOND = 1000;

    private final Map<ByteBuffer, WeakReference<List<?>>> lists = new HashMap<>();
    private int purgeBeyond = PURGE_BEYOND;

    /** Notes the items of a listing. */
    synchronized void add(byte[] key, List<?> items) {
        if (items.size() < LONG) {
            return;
        }
        if (lists.size() > purgeBeyond) {
            lists.values().removeIf(list -> list.get() == null);
            // Where most are in use, looking through all of them is worth it only once they are twice as many.
            purgeBeyond = Math.max(PURGE_BEYOND, 2 * lists.size());
        }
        lists.put(ByteBuffer.wrap(key), new WeakReference<>(items));
    }

    /** Returns the items of a listing, which are of the kind that the key tells; null if no list of them is in use. */
    @SuppressWarnings("unchecked") // The name of the items' table is part of the content.
    synchronized <T> @Nullable List<T> find(byte[] key) {
        WeakReference<List<?>> list = lists.get(ByteBuffer.wrap(key));
        return list == null ? null : (List<T>) list.get();
    }
}

package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares one instance of equal values. Thousands of profiles in many regions name the same models, a region lists the same
 * models to almost every account, and what is read from the wire is a copy each time. Forgets everything when there is too
 * much. Safe for use by many threads.
 */
public final class SharedValues {
    /** Many times what an account has, and few enough to keep as long as the adapter is open. */
    private static final int MOST = 200_000;

    private final Map<Object, Object> values = new ConcurrentHashMap<>();
    private final Map<Region, List<FoundationModel>> models = new ConcurrentHashMap<>();

    /** Creates values that are shared by all that maps with them. */
    public SharedValues() {}

    /**
     * Returns the value that is equal to this one and came first.
     *
     * @param value cannot be changed
     */
    @SuppressWarnings("unchecked") // Only a value of the same type is equal to it.
    <T> T of(T value) {
        Object first = values.get(value);
        if (first == null) {
            if (values.size() >= MOST) {
                values.clear();
            }
            first = values.putIfAbsent(value, value);
        }
        return first == null ? value : (T) first;
    }

    /**
     * Returns the list that a region showed last, if it is equal. To compare them is quick because their parts are shared,
     * and to hash such a list is not.
     */
    List<FoundationModel> models(Region region, List<FoundationModel> listed) {
        List<FoundationModel> latest = models.get(region);
        if (latest != null && latest.equals(listed)) {
            return latest;
        }
        models.put(region, listed);
        return listed;
    }

    /** Returns the value that is equal to this one and came first; null stays null. */
    <T> @Nullable T orNull(@Nullable T value) {
        return value == null ? null : of(value);
    }
}

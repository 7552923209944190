package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list of {@link TargetCall}.
 *
 * @param id the ARN, or the id of a model at bedrock-mantle; exactly as listed
 * @param name the name that its owner gave it; null where AWS sent none
 * @param status the state in AWS's word, such as {@code InService}; null where AWS sent none
 * @param serves the ARNs of the models or profiles that it serves or is made of, in AWS's order
 * @param detail further facts in a line for users; null where there are none
 */
public record TargetEntry(
        String id,
        @Nullable String name,
        @Nullable String status,
        List<String> serves,
        @Nullable String detail) {
    public TargetEntry {
        requireNonNull(id, "id is null");
        serves = List.copyOf(serves);
    }

    /** Returns an entry of which only the id is known. */
    public static TargetEntry of(String id) {
        return new TargetEntry(id, null, null, List.of(), null);
    }
}

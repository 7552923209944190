package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.model.Access;
import org.jspecify.annotations.Nullable;

/**
 * How a call is to be made.
 *
 * @param via the only way to take; null for on demand or a system-defined profile, whichever is better
 * @param residency where it may run; null for anywhere
 */
public record RouteWish(@Nullable Access via, @Nullable Residency residency) {
    /** Any way that needs no preparation. */
    public static final RouteWish ANY = new RouteWish(null, null);

    /** Whether what a call lists may be what serves this wish. */
    public boolean looksAt(CallKind call) {
        return switch (call) {
            case MODELS -> true;
            case SYSTEM_DEFINED_PROFILES -> via == null || via == Access.PROFILE || via == Access.GLOBAL_PROFILE;
            case APPLICATION_PROFILES -> via == Access.APPLICATION_PROFILE;
        };
    }
}

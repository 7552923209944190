package io.bedrockdiscovery.application.testing;

import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreException;
import java.lang.reflect.Proxy;

/** A store that can neither be read nor written. */
public final class BrokenStore {
    private BrokenStore() {}

    /** Returns a store every method of which throws a {@link StoreException} with this message. */
    public static DiscoveryStore of(String message) {
        return (DiscoveryStore) Proxy.newProxyInstance(
                BrokenStore.class.getClassLoader(),
                new Class<?>[] {DiscoveryStore.class},
                (store, method, arguments) -> {
                    throw new StoreException(message);
                });
    }
}

package io.bedrockdiscovery.aws.testing;

import java.util.HashMap;
import java.util.Map;

/** Sets system properties for a test and restores their values afterwards. */
public final class SystemProperties implements AutoCloseable {
    private final Map<String, String> before = new HashMap<>();

    public void set(String name, String value) {
        if (!before.containsKey(name)) {
            before.put(name, System.getProperty(name));
        }
        System.setProperty(name, value);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}

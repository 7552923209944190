package io.bedrockdiscovery.aws.internal.sdk;

import org.jspecify.annotations.Nullable;

/** Reads environment variables that the SDK does not read by itself. Safe for use by many threads. */
@FunctionalInterface
public interface EnvironmentVariables {
    /** The environment of this process. */
    EnvironmentVariables OF_PROCESS = System::getenv;

    /** Returns the value of a variable; null if it is not set. */
    @Nullable
    String variable(String name);

    /** Returns the value of a variable without blanks around it; null if it is not set or blank. */
    default @Nullable String text(String name) {
        String value = variable(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}

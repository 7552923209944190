package io.bedrockdiscovery.domain.health;

/** Checks one thing that the program depends on. Safe for use by many threads. */
public interface HealthCheck {
    /** Returns the name for users and programs, such as {@code credentials}. */
    String name();

    /** Checks it now. An exception means that its state is unknown. */
    Health check();
}

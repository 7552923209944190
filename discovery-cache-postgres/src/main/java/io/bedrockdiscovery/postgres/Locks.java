package io.bedrockdiscovery.postgres;

/** The numbers of the advisory locks. The second half of each is a hash of the schema, so that stores side by side do not meet. */
final class Locks {
    /** The lock of a process that creates or migrates the tables. */
    static final String MIGRATION = "1112295753, hashtext(current_schema())";

    /** The lock that all who add content share, and that excludes the deletion of content that nothing refers to. */
    static final String CONTENT = "1112295754, hashtext(current_schema())";

    private Locks() {}
}

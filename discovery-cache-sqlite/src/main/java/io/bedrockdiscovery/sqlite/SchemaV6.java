package io.bedrockdiscovery.sqlite;

/** The sixth version of the schema. It lets the processes of one machine refresh in turn, and tells the others of changes. */
final class SchemaV6 {
    /** The statements that migrate a file of {@link SchemaV5}. */
    static final String SQL = """
            ALTER TABLE owner ADD COLUMN version INTEGER NOT NULL DEFAULT 0; -- another number after each change

            -- The right to refresh what is known of an owner. The token is checked by each write of its holder.
            CREATE TABLE refresh_lease (
                partition TEXT NOT NULL,
                key TEXT NOT NULL,
                part TEXT NOT NULL, -- the regions; empty for all
                holder TEXT NOT NULL,
                token INTEGER NOT NULL,
                ends_at INTEGER NOT NULL,
                PRIMARY KEY (partition, key, part)
            ) STRICT, WITHOUT ROWID;
            """;

    private SchemaV6() {}
}

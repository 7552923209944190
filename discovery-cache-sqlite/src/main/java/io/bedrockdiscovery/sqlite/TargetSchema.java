package io.bedrockdiscovery.sqlite;

/** The table of the lists of targets: a row for each answer of a list call, and for each failure. */
final class TargetSchema {
    /** The statement that creates it. */
    static final String SQL = """
            CREATE TABLE target_observation (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                region TEXT NOT NULL,
                call TEXT NOT NULL,
                observed_at INTEGER NOT NULL,
                offered INTEGER, -- 0 if the region does not have the list; NULL for a failure
                entries TEXT, -- a JSON array of the fields of every entry, one after the other; NULL for a failure
                failure_reason TEXT, -- NULL for an answer
                failure_message TEXT,
                PRIMARY KEY (owner, region, call, observed_at),
                CHECK ((offered IS NULL) = (failure_reason IS NOT NULL)),
                CHECK ((offered IS NULL) = (entries IS NULL))
            ) STRICT, WITHOUT ROWID;
            """;

    private TargetSchema() {}
}

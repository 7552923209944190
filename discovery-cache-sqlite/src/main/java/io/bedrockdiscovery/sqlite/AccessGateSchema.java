package io.bedrockdiscovery.sqlite;

/** The table of the account's settings behind the gates before models: the last known good and the failures since. */
final class AccessGateSchema {
    /** The statement that creates it. */
    static final String SQL = """
            CREATE TABLE access_gate (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                gate TEXT NOT NULL,
                region TEXT NOT NULL,
                observed_at INTEGER NOT NULL,
                offered INTEGER, -- 0 if the region cannot be asked for the setting; NULL for a failure
                setting TEXT,
                failure_reason TEXT, -- NULL for an answer
                failure_message TEXT,
                PRIMARY KEY (owner, gate, region, observed_at),
                CHECK ((offered IS NULL) = (failure_reason IS NOT NULL))
            ) STRICT, WITHOUT ROWID;
            """;

    private AccessGateSchema() {}
}

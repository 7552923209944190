package io.bedrockdiscovery.sqlite;

/**
 * The fourth version of the schema. It tells what was learnt after what, also if the clock was set back in between:
 * times count within a series only, and the observations of a later series are later than those of earlier ones.
 */
final class SchemaV4 {
    /** The statements that migrate a file of {@link SchemaV3}. */
    static final String SQL = """
            DROP VIEW known_profile;
            DROP VIEW known_model;
            DROP VIEW known_listing;

            ALTER TABLE owner ADD COLUMN series INTEGER NOT NULL DEFAULT 0; -- the series that is written to
            ALTER TABLE scan ADD COLUMN series INTEGER NOT NULL DEFAULT 0;

            ALTER TABLE answer RENAME TO answer_3;
            CREATE TABLE answer (
                call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
                series INTEGER NOT NULL,
                observed_at INTEGER NOT NULL,
                listing INTEGER NOT NULL,
                PRIMARY KEY (call, series, observed_at)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO answer SELECT call, 0, observed_at, listing FROM answer_3;
            DROP TABLE answer_3;

            ALTER TABLE failure RENAME TO failure_3;
            CREATE TABLE failure (
                call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
                series INTEGER NOT NULL,
                observed_at INTEGER NOT NULL,
                failure_text INTEGER NOT NULL,
                PRIMARY KEY (call, series, observed_at)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO failure SELECT call, 0, observed_at, failure_text FROM failure_3;
            DROP TABLE failure_3;

            -- The last known good, for people with a SQLite shell.
            CREATE VIEW known_listing AS
                SELECT o.partition, o.key AS owner, c.region, c.kind, a.listing,
                    strftime('%Y-%m-%dT%H:%M:%SZ', a.observed_at / 1000000000, 'unixepoch') AS observed
                FROM owner o
                JOIN call c ON c.owner = o.id
                JOIN answer a ON a.call = c.id
                    AND (a.series, a.observed_at) = (SELECT series, observed_at FROM answer
                        WHERE call = c.id ORDER BY series DESC, observed_at DESC LIMIT 1);
            CREATE VIEW known_model AS
                SELECT k.partition, k.owner, k.region, k.observed, m.*
                FROM known_listing k
                JOIN listing_item i ON i.listing = k.listing
                JOIN model m ON m.id = i.item
                WHERE k.kind = 'models';
            CREATE VIEW known_profile AS
                SELECT k.partition, k.owner, k.region, k.observed, p.*
                FROM known_listing k
                JOIN listing_item i ON i.listing = k.listing
                JOIN profile p ON p.id = i.item
                WHERE k.kind IN ('systemDefinedProfiles', 'applicationProfiles');
            """;

    private SchemaV4() {}
}

package io.bedrockdiscovery.sqlite;

/**
 * The first version of the schema. An observation takes a few bytes: its time and a reference to the listing that it
 * showed. Listings and their items are identified by their content and never change. So what was seen before is never
 * written again, and any past moment can be read back exactly.
 */
final class SchemaV1 {
    /**
     * The statements that create it. Times named {@code …_at} are nanoseconds since 1970; the dates that AWS sends are
     * ISO-8601 text.
     */
    static final String SQL = """
            CREATE TABLE owner (
                id INTEGER PRIMARY KEY,
                partition TEXT NOT NULL,
                key TEXT NOT NULL, -- the account id, or a digest of the credentials
                account TEXT,
                UNIQUE (partition, key)
            ) STRICT;

            CREATE TABLE caller (
                digest TEXT NOT NULL PRIMARY KEY,
                account TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE scan (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                started_at INTEGER NOT NULL,
                PRIMARY KEY (owner, started_at)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE call (
                id INTEGER PRIMARY KEY,
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                region TEXT NOT NULL, -- empty for the list of regions itself
                kind TEXT NOT NULL,
                UNIQUE (owner, region, kind)
            ) STRICT;

            CREATE TABLE listing (
                id INTEGER PRIMARY KEY,
                key BLOB NOT NULL UNIQUE,
                holds TEXT NOT NULL, -- the table of its items
                offered INTEGER NOT NULL,
                size INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE listing_item (
                listing INTEGER NOT NULL REFERENCES listing ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                item INTEGER NOT NULL,
                PRIMARY KEY (listing, ordinal)
            ) STRICT, WITHOUT ROWID;

            -- No foreign key to the listing: without an index on it every listing that goes would cost a full scan,
            -- and with one the history would be twice as long.
            CREATE TABLE answer (
                call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
                observed_at INTEGER NOT NULL,
                listing INTEGER NOT NULL,
                PRIMARY KEY (call, observed_at)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE failure_text (
                id INTEGER PRIMARY KEY,
                reason TEXT NOT NULL,
                message TEXT NOT NULL,
                UNIQUE (reason, message)
            ) STRICT;

            CREATE TABLE failure (
                call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
                observed_at INTEGER NOT NULL,
                failure_text INTEGER NOT NULL,
                PRIMARY KEY (call, observed_at)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE model (
                id INTEGER PRIMARY KEY,
                key BLOB NOT NULL UNIQUE,
                model_id TEXT NOT NULL,
                model_arn TEXT,
                model_name TEXT,
                provider_name TEXT,
                input_modalities TEXT,
                output_modalities TEXT,
                response_streaming INTEGER,
                customizations TEXT,
                inference_types TEXT,
                has_lifecycle INTEGER NOT NULL,
                lifecycle_status TEXT,
                start_of_life TEXT,
                end_of_life TEXT,
                legacy_from TEXT,
                extended_access_from TEXT
            ) STRICT;
            CREATE INDEX model_by_model_id ON model (model_id);

            CREATE TABLE profile (
                id INTEGER PRIMARY KEY,
                key BLOB NOT NULL UNIQUE,
                profile_id TEXT NOT NULL,
                profile_arn TEXT,
                profile_name TEXT,
                description TEXT,
                created_at TEXT,
                updated_at TEXT,
                model_arns TEXT,
                status TEXT,
                type TEXT
            ) STRICT;
            CREATE INDEX profile_by_profile_id ON profile (profile_id);

            CREATE TABLE region_description (
                id INTEGER PRIMARY KEY,
                key BLOB NOT NULL UNIQUE,
                region TEXT NOT NULL,
                opt_in_status TEXT,
                geography TEXT
            ) STRICT;

            CREATE TABLE call_latency (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                region TEXT NOT NULL,
                average_ms REAL NOT NULL,
                samples INTEGER NOT NULL,
                observed_at INTEGER NOT NULL,
                PRIMARY KEY (owner, region)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE probe_latency (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                region TEXT NOT NULL,
                median_ms REAL NOT NULL,
                p90_ms REAL NOT NULL,
                dns_ms REAL NOT NULL,
                tcp_ms REAL NOT NULL,
                tls_ms REAL NOT NULL,
                samples INTEGER NOT NULL,
                observed_at INTEGER NOT NULL,
                PRIMARY KEY (owner, region)
            ) STRICT, WITHOUT ROWID;

            -- What was last learnt of the access to a model: an answer in four parts, or a failure.
            CREATE TABLE access (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                model_id TEXT NOT NULL,
                region TEXT NOT NULL,
                agreement TEXT,
                authorization TEXT,
                entitlement TEXT,
                region_availability TEXT,
                failure_reason TEXT, -- NULL for an answer
                failure_message TEXT,
                observed_at INTEGER NOT NULL,
                PRIMARY KEY (owner, model_id, region)
            ) STRICT, WITHOUT ROWID;

            -- The last known good, for people with a SQLite shell.
            CREATE VIEW known_listing AS
                SELECT o.partition, o.key AS owner, c.region, c.kind, a.listing,
                    strftime('%Y-%m-%dT%H:%M:%SZ', a.observed_at / 1000000000, 'unixepoch') AS observed
                FROM owner o
                JOIN call c ON c.owner = o.id
                JOIN answer a ON a.call = c.id
                    AND a.observed_at = (SELECT max(observed_at) FROM answer WHERE call = c.id);
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

    private SchemaV1() {}
}

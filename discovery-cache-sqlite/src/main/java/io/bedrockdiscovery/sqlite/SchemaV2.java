package io.bedrockdiscovery.sqlite;

/**
 * The second version of the schema. It keeps the last known good of the access to a model apart from the failures
 * since, and durations as whole nanoseconds.
 */
final class SchemaV2 {
    /** The statements that migrate a file of {@link SchemaV1}. */
    static final String SQL = """
            CREATE TABLE access_observation (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                model_id TEXT NOT NULL,
                region TEXT NOT NULL,
                observed_at INTEGER NOT NULL,
                offered INTEGER, -- 0 if the region does not have the model; NULL for a failure
                agreement TEXT,
                authorization TEXT,
                entitlement TEXT,
                region_availability TEXT,
                failure_reason TEXT, -- NULL for an answer
                failure_message TEXT,
                PRIMARY KEY (owner, model_id, region, observed_at),
                CHECK ((offered IS NULL) = (failure_reason IS NOT NULL))
            ) STRICT, WITHOUT ROWID;

            -- Version 1 wrote NOT_AVAILABLE, which AWS had not sent, if the region did not have the model, and it
            -- remembered cancelled checks, which tell nothing about AWS.
            INSERT INTO access_observation
                SELECT owner, model_id, region, observed_at,
                    CASE
                        WHEN failure_reason IS NOT NULL THEN NULL
                        WHEN made_up THEN 0
                        ELSE 1
                    END,
                    agreement, authorization, entitlement,
                    CASE WHEN made_up THEN NULL ELSE region_availability END,
                    failure_reason, failure_message
                FROM (
                    SELECT *, coalesce(agreement, authorization, entitlement) IS NULL
                        AND region_availability IS 'NOT_AVAILABLE' AS made_up
                    FROM access)
                WHERE failure_reason IS NOT 'cancelled';
            DROP TABLE access;

            ALTER TABLE call_latency RENAME TO call_latency_1;
            CREATE TABLE call_latency (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                region TEXT NOT NULL,
                average_ns INTEGER NOT NULL,
                samples INTEGER NOT NULL,
                observed_at INTEGER NOT NULL,
                PRIMARY KEY (owner, region)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO call_latency
                SELECT owner, region, CAST(round(average_ms * 1e6) AS INTEGER), samples, observed_at
                FROM call_latency_1;
            DROP TABLE call_latency_1;

            ALTER TABLE probe_latency RENAME TO probe_latency_1;
            CREATE TABLE probe_latency (
                owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
                region TEXT NOT NULL,
                median_ns INTEGER NOT NULL,
                p90_ns INTEGER NOT NULL,
                dns_ns INTEGER NOT NULL,
                tcp_ns INTEGER NOT NULL,
                tls_ns INTEGER NOT NULL,
                samples INTEGER NOT NULL,
                observed_at INTEGER NOT NULL,
                PRIMARY KEY (owner, region)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO probe_latency
                SELECT owner, region,
                    CAST(round(median_ms * 1e6) AS INTEGER),
                    CAST(round(p90_ms * 1e6) AS INTEGER),
                    CAST(round(dns_ms * 1e6) AS INTEGER),
                    CAST(round(tcp_ms * 1e6) AS INTEGER),
                    CAST(round(tls_ms * 1e6) AS INTEGER),
                    samples, observed_at
                FROM probe_latency_1;
            DROP TABLE probe_latency_1;
            """;

    private SchemaV2() {}
}

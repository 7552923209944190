package io.bedrockdiscovery.postgres;

/** The views for people: what is known at present, with plain names and PostgreSQL's own times. */
final class Views {
    /** The statements that create them. */
    static final String SQL = """
            CREATE VIEW accounts AS
                SELECT o.partition, coalesce(o.account, o.key) AS account,
                    (SELECT to_timestamp(max(s.started_at) / 1e9) FROM scan s WHERE s.owner = o.id) AS last_scan,
                    (SELECT count(*) FROM scan s WHERE s.owner = o.id) AS scans
                FROM owner o;
            COMMENT ON VIEW accounts IS 'The accounts that were scanned.';

            -- The last known good of each call, and the failure since then.
            CREATE VIEW calls AS
                SELECT o.partition, coalesce(o.account, o.key) AS account, c.region, c.kind,
                    to_timestamp(a.observed_at / 1e9) AS observed, a.listing,
                    CASE WHEN a.listing IS NULL OR (f.series, f.observed_at) > (a.series, a.observed_at)
                        THEN f.failure_text END AS failure_text,
                    to_timestamp(f.observed_at / 1e9) AS failed
                FROM owner o
                CROSS JOIN call c
                LEFT JOIN LATERAL (SELECT * FROM answer WHERE owner = o.id AND call = c.id
                    ORDER BY series DESC, observed_at DESC LIMIT 1) a ON true
                LEFT JOIN LATERAL (SELECT * FROM failure WHERE owner = o.id AND call = c.id
                    ORDER BY series DESC, observed_at DESC LIMIT 1) f ON true
                WHERE a.listing IS NOT NULL OR f.failure_text IS NOT NULL;
            COMMENT ON VIEW calls IS 'The list calls of each account and region, as they were answered last.';

            CREATE VIEW models_in_regions AS
                SELECT k.partition, k.account, k.region, k.observed, m.model_id, m.model_name, m.provider_name,
                    m.input_modalities, m.output_modalities, m.inference_types, m.lifecycle_status, m.end_of_life,
                    m.model_arn
                FROM calls k
                JOIN listing l ON l.id = k.listing
                JOIN model m ON m.id = ANY (l.items)
                WHERE k.kind = 'models';
            COMMENT ON VIEW models_in_regions IS 'The models that each account was shown last in each region.';

            CREATE VIEW profiles_in_regions AS
                SELECT k.partition, k.account, k.region, k.observed, p.profile_id, p.profile_name, p.type, p.status,
                    p.model_arns, replace(p.profile_arn, U&'\\FDD1', k.account) AS profile_arn
                FROM calls k
                JOIN listing l ON l.id = k.listing
                JOIN profile p ON p.id = ANY (l.items)
                WHERE k.kind IN ('systemDefinedProfiles', 'applicationProfiles');
            COMMENT ON VIEW profiles_in_regions IS
                'The inference profiles that each account was shown last in each region.';

            CREATE VIEW unknown_calls AS
                SELECT k.partition, k.account, k.region, k.kind, t.reason, t.message, k.failed,
                    k.observed AS last_known
                FROM calls k
                JOIN failure_text t ON t.id = k.failure_text;
            COMMENT ON VIEW unknown_calls IS
                'The calls that failed last, with the reason and the time of the last answer before.';
            """;

    private Views() {}
}

package io.bedrockdiscovery.postgres;

/** The second version of the schema: the names of accounts, and the scans of many of them that workers share. */
final class SchemaV2 {
    /** The statements that migrate {@link SchemaV1}. No credentials, role or external id are in any of it. */
    static final String SQL = """
            CREATE TABLE known_account (
                partition text NOT NULL,
                account text NOT NULL,
                name text,
                state text NOT NULL,
                as_of bigint NOT NULL,
                failure_reason text, -- NULL where the last scan could ask the account
                failure_message text,
                PRIMARY KEY (partition, account)
            );

            CREATE TABLE account_run (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                scope text NOT NULL, -- a digest of what is asked for
                started_at timestamptz NOT NULL,
                joined_until timestamptz NOT NULL -- workers that come later start another run
            );
            CREATE INDEX account_run_by_scope ON account_run (scope);

            -- The accounts of a run. A claim is the worker and its end; an account that is done keeps its worker.
            CREATE TABLE account_run_entry (
                run integer NOT NULL REFERENCES account_run ON DELETE CASCADE,
                position integer NOT NULL,
                account text NOT NULL,
                worker text,
                ends_at timestamptz NOT NULL DEFAULT '-infinity',
                done_at timestamptz,
                status text,
                failure_reason text,
                failure_message text,
                regions_known boolean,
                region_statuses text[], -- a word and the number of regions, such as "known 30"
                totals integer[], -- models, different ones, profiles, different ones, associations
                elapsed_ns bigint,
                warnings text[],
                PRIMARY KEY (run, position),
                UNIQUE (run, account)
            );

            CREATE OR REPLACE VIEW accounts AS
                SELECT coalesce(o.partition, k.partition) AS partition,
                    coalesce(o.account, o.key, k.account) AS account,
                    (SELECT to_timestamp(max(s.started_at) / 1e9) FROM scan s WHERE s.owner = o.id) AS last_scan,
                    (SELECT count(*) FROM scan s WHERE s.owner = o.id) AS scans,
                    k.name, k.state, k.failure_reason AS reason, k.failure_message AS message
                FROM owner o
                FULL JOIN known_account k ON k.partition = o.partition AND k.account = o.account;
            COMMENT ON VIEW accounts IS
                'The accounts that were scanned, and the reason why the last scan could not ask one.';

            CREATE VIEW account_scans AS
                SELECT r.id AS run, r.started_at AS started, count(*) AS accounts, count(e.done_at) AS done,
                    count(*) FILTER (WHERE e.done_at IS NULL AND e.ends_at > clock_timestamp()) AS held,
                    count(DISTINCT e.worker) AS workers, max(e.done_at) AS last_done
                FROM account_run r
                JOIN account_run_entry e ON e.run = r.id
                GROUP BY r.id;
            COMMENT ON VIEW account_scans IS 'The scans of many accounts, and how far each has come.';
            """;

    private SchemaV2() {}
}

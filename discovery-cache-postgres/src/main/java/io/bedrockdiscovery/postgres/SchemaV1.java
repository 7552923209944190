package io.bedrockdiscovery.postgres;

/**
 * The first version of the schema. An observation takes a few bytes: its time and a reference to the listing that it
 * showed. Listings and their items are identified by their content, never change, and belong to no account: what one account has seen is
 * not written again for another.
 */
final class SchemaV1 {
    /**
     * The statements that create it. Times named {@code …_at} are nanoseconds since 1970, because PostgreSQL's own times
     * end at microseconds; the views show them as such. The dates that AWS sends are ISO-8601 text.
     */
    static final String SQL = """
            CREATE SEQUENCE owner_version;

            CREATE TABLE owner (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                partition text NOT NULL,
                key text NOT NULL, -- the account id, or a digest of the credentials
                account text,
                series integer NOT NULL DEFAULT 0, -- the series that is written to
                version bigint NOT NULL DEFAULT 0, -- another number after each change
                UNIQUE (partition, key)
            );

            -- The right to refresh what is known of an owner. The token is checked by each write of its holder.
            CREATE TABLE refresh_lease (
                partition text NOT NULL,
                key text NOT NULL,
                part text NOT NULL, -- the regions; empty for all
                holder text NOT NULL,
                token bigint NOT NULL,
                ends_at timestamptz NOT NULL,
                PRIMARY KEY (partition, key, part)
            );

            CREATE TABLE caller (
                digest text PRIMARY KEY,
                account text NOT NULL
            );

            CREATE TABLE scan (
                started_at bigint NOT NULL,
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                series integer NOT NULL,
                PRIMARY KEY (owner, started_at)
            );

            CREATE TABLE call (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                region text NOT NULL, -- empty for the list of regions itself
                kind text NOT NULL,
                UNIQUE (region, kind)
            );

            CREATE TABLE listing (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea NOT NULL UNIQUE,
                holds text NOT NULL, -- the table of its items
                offered boolean NOT NULL,
                items integer[] NOT NULL -- in AWS's order
            );

            -- No foreign keys to content: the lock that writers share with one another, and with no deletion, keeps
            -- what they refer to.
            CREATE TABLE answer (
                observed_at bigint NOT NULL,
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                call integer NOT NULL,
                series integer NOT NULL,
                listing integer NOT NULL,
                PRIMARY KEY (owner, call, series, observed_at)
            );

            CREATE TABLE failure_text (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea NOT NULL UNIQUE,
                reason text NOT NULL,
                message text NOT NULL
            );

            CREATE TABLE failure (
                observed_at bigint NOT NULL,
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                call integer NOT NULL,
                series integer NOT NULL,
                failure_text integer NOT NULL,
                PRIMARY KEY (owner, call, series, observed_at)
            );

            CREATE TABLE model (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea NOT NULL UNIQUE,
                model_id text NOT NULL,
                model_arn text,
                model_name text,
                provider_name text,
                input_modalities text[],
                output_modalities text[],
                response_streaming boolean,
                customizations text[],
                inference_types text[],
                has_lifecycle boolean NOT NULL,
                lifecycle_status text,
                start_of_life text,
                end_of_life text,
                legacy_from text,
                extended_access_from text
            );
            -- By hash, because an entry of another index must be shorter than text can be.
            CREATE INDEX model_by_model_id ON model USING hash (model_id);

            CREATE TABLE profile (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea NOT NULL UNIQUE,
                profile_id text NOT NULL,
                profile_arn text, -- with U+FDD1 in place of the account that listed it
                profile_name text,
                description text,
                created_at text,
                updated_at text,
                model_arns text[],
                status text,
                type text
            );
            CREATE INDEX profile_by_profile_id ON profile USING hash (profile_id);

            CREATE TABLE region_description (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea NOT NULL UNIQUE,
                region text NOT NULL,
                opt_in_status text,
                geography text[]
            );
            """ + AccountTables.SQL + Views.SQL;

    private SchemaV1() {}
}

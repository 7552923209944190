package io.bedrockdiscovery.postgres;

/** The tables of what belongs to one account alone: latencies, access, settings and targets. */
final class AccountTables {
    /** The statements that create them. Durations named {@code …_ns} are nanoseconds. */
    static final String SQL = """
            CREATE TABLE call_latency (
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                region text NOT NULL,
                average_ns bigint NOT NULL,
                samples bigint NOT NULL,
                observed_at bigint NOT NULL,
                PRIMARY KEY (owner, region)
            );

            CREATE TABLE probe_latency (
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                region text NOT NULL,
                median_ns bigint NOT NULL,
                p90_ns bigint NOT NULL,
                dns_ns bigint NOT NULL,
                tcp_ns bigint NOT NULL,
                tls_ns bigint NOT NULL,
                samples bigint NOT NULL,
                observed_at bigint NOT NULL,
                PRIMARY KEY (owner, region)
            );

            CREATE TABLE access_observation (
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                model_id text NOT NULL,
                region text NOT NULL,
                observed_at bigint NOT NULL,
                offered boolean, -- false if the region does not have the model; NULL for a failure
                agreement text,
                "authorization" text,
                entitlement text,
                region_availability text,
                failure_reason text, -- NULL for an answer
                failure_message text,
                PRIMARY KEY (owner, model_id, region, observed_at),
                CHECK ((offered IS NULL) = (failure_reason IS NOT NULL))
            );

            CREATE TABLE access_gate (
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                gate text NOT NULL,
                region text NOT NULL,
                observed_at bigint NOT NULL,
                offered boolean, -- false if the region cannot be asked for the setting; NULL for a failure
                setting text,
                failure_reason text, -- NULL for an answer
                failure_message text,
                PRIMARY KEY (owner, gate, region, observed_at),
                CHECK ((offered IS NULL) = (failure_reason IS NOT NULL))
            );

            CREATE TABLE target_observation (
                owner integer NOT NULL REFERENCES owner ON DELETE CASCADE,
                region text NOT NULL,
                call text NOT NULL,
                observed_at bigint NOT NULL,
                offered boolean, -- false if the region does not have the list; NULL for a failure
                entries text, -- a JSON array of the fields of every entry, one after the other; NULL for a failure
                failure_reason text, -- NULL for an answer
                failure_message text,
                PRIMARY KEY (owner, region, call, observed_at),
                CHECK ((offered IS NULL) = (failure_reason IS NOT NULL)),
                CHECK ((offered IS NULL) = (entries IS NULL))
            );
            """;

    private AccountTables() {}
}

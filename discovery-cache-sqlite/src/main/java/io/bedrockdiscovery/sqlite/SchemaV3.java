package io.bedrockdiscovery.sqlite;

/** The third version of the schema. It keeps the account's settings behind the gates before models. */
final class SchemaV3 {
    /** The statements that migrate a file of {@link SchemaV2}. */
    static final String SQL = AccessGateSchema.SQL;

    private SchemaV3() {}
}

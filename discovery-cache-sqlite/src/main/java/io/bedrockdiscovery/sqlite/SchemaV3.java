package io.bedrockdiscovery.sqlite;

/** The third version of the schema. It keeps the settings behind the gates before models, and the lists of targets. */
final class SchemaV3 {
    /** The statements that migrate a file of {@link SchemaV2}. */
    static final String SQL = AccessGateSchema.SQL + TargetSchema.SQL;

    private SchemaV3() {}
}

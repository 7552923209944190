package io.bedrockdiscovery.sqlite;

/**
 * The fifth version of the schema. It finds the profiles that name a model, and the listings that show an item, without
 * reading all of them.
 */
final class SchemaV5 {
    /** The statements that migrate a file of {@link SchemaV4}. */
    static final String SQL = """
            CREATE INDEX listing_item_by_item ON listing_item (item, listing);

            -- What follows "foundation-model/" in the ARNs of a profile.
            CREATE TABLE profile_model (
                model_id TEXT NOT NULL,
                profile INTEGER NOT NULL,
                PRIMARY KEY (model_id, profile)
            ) STRICT, WITHOUT ROWID;
            INSERT OR IGNORE INTO profile_model
                SELECT substr(a.value, instr(a.value, 'foundation-model/') + 17), p.id
                FROM profile p JOIN json_each(p.model_arns) a
                WHERE instr(a.value, 'foundation-model/') > 0;
            CREATE TRIGGER profile_is_added AFTER INSERT ON profile BEGIN
                INSERT OR IGNORE INTO profile_model
                    SELECT substr(value, instr(value, 'foundation-model/') + 17), new.id
                    FROM json_each(new.model_arns)
                    WHERE instr(value, 'foundation-model/') > 0;
            END;
            CREATE TRIGGER profile_is_deleted AFTER DELETE ON profile BEGIN
                DELETE FROM profile_model
                WHERE profile = old.id AND model_id IN (
                    SELECT substr(value, instr(value, 'foundation-model/') + 17)
                    FROM json_each(old.model_arns));
            END;
            """;

    private SchemaV5() {}
}

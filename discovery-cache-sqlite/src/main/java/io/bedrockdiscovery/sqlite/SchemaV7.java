package io.bedrockdiscovery.sqlite;

/**
 * The seventh version of the schema. It stores each list of a profile's models once: thousands of profiles have the same one,
 * and it is the longest text that they have.
 */
final class SchemaV7 {
    /** The statements that migrate a file of {@link SchemaV6}. */
    static final String SQL = """
            DROP VIEW known_profile;
            DROP TRIGGER profile_is_added;
            DROP TRIGGER profile_is_deleted;
            DROP TABLE profile_model;

            CREATE TABLE model_list (
                id INTEGER PRIMARY KEY,
                arns TEXT NOT NULL UNIQUE -- a JSON array
            ) STRICT;

            -- What follows "foundation-model/" in the ARNs of a list.
            CREATE TABLE model_of_list (
                model_id TEXT NOT NULL,
                model_list INTEGER NOT NULL,
                PRIMARY KEY (model_id, model_list)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER model_list_is_added AFTER INSERT ON model_list BEGIN
                INSERT OR IGNORE INTO model_of_list
                    SELECT substr(value, instr(value, 'foundation-model/') + 17), new.id
                    FROM json_each(new.arns)
                    WHERE instr(value, 'foundation-model/') > 0;
            END;
            CREATE TRIGGER model_list_is_deleted AFTER DELETE ON model_list BEGIN
                DELETE FROM model_of_list
                WHERE model_list = old.id AND model_id IN (
                    SELECT substr(value, instr(value, 'foundation-model/') + 17)
                    FROM json_each(old.arns));
            END;
            INSERT INTO model_list (arns) SELECT DISTINCT model_arns FROM profile WHERE model_arns IS NOT NULL;

            -- NULL where AWS sent no list. No foreign key, which would be checked for each of many profiles.
            ALTER TABLE profile ADD COLUMN model_list INTEGER;
            UPDATE profile SET model_list = (SELECT id FROM model_list WHERE arns = model_arns);
            ALTER TABLE profile DROP COLUMN model_arns;
            CREATE INDEX profile_by_model_list ON profile (model_list);

            CREATE VIEW known_profile AS
                SELECT k.partition, k.owner, k.region, k.observed, p.*, l.arns AS model_arns
                FROM known_listing k
                JOIN listing_item i ON i.listing = k.listing
                JOIN profile p ON p.id = i.item
                LEFT JOIN model_list l ON l.id = p.model_list
                WHERE k.kind IN ('systemDefinedProfiles', 'applicationProfiles');
            """;

    private SchemaV7() {}
}

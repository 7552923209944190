PRAGMA foreign_keys = OFF;
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA journal_mode = WAL;
BEGIN TRANSACTION;
CREATE TABLE access_gate (
    owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
    gate TEXT NOT NULL,
    region TEXT NOT NULL,
    observed_at INTEGER NOT NULL,
    offered INTEGER, -- 0 if the region cannot be asked for the setting; NULL for a failure
    setting TEXT,
    failure_reason TEXT, -- NULL for an answer
    failure_message TEXT,
    PRIMARY KEY (owner, gate, region, observed_at),
    CHECK ((offered IS NULL) = (failure_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO "access_gate" VALUES(1,'data-retention','eu-test0-1',1767225600123456789,1,'inherit',NULL,NULL);
INSERT INTO "access_gate" VALUES(1,'data-retention','eu-test0-1',1767312000123456789,NULL,NULL,'throttled','slow down');
INSERT INTO "access_gate" VALUES(1,'data-retention','eu-test1-1',1767225600123456789,0,NULL,NULL,NULL);
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
INSERT INTO "access_observation" VALUES(1,'provider.model-0-v1:0','eu-test0-1',1767225600123456789,1,'AVAILABLE','AUTHORIZED','AVAILABLE',NULL,NULL,NULL);
INSERT INTO "access_observation" VALUES(1,'provider.model-0-v1:0','eu-test1-1',1767225600123456789,NULL,NULL,NULL,NULL,NULL,'access-denied','not allowed');
INSERT INTO "access_observation" VALUES(1,'provider.model-0-v1:0','eu-test2-1',1767225600123456789,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "access_observation" VALUES(1,'provider.model-0-v1:0','eu-test4-1',1767225600123456789,1,NULL,'NOT_AUTHORIZED',NULL,'NOT_AVAILABLE',NULL,NULL);
INSERT INTO "access_observation" VALUES(1,'provider.model-1-v1:0','eu-test0-1',1767225600123456789,1,'AVAILABLE',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "access_observation" VALUES(1,'provider.model-1-v1:0','eu-test0-1',1767312000123456789,NULL,NULL,NULL,NULL,NULL,'throttled','slow down');
CREATE TABLE answer (
    call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    series INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    listing INTEGER NOT NULL,
    PRIMARY KEY (call, series, observed_at)
) STRICT, WITHOUT ROWID;
INSERT INTO "answer" VALUES(1,0,1767225600123456789,1);
INSERT INTO "answer" VALUES(1,0,1767398400123456789,1);
INSERT INTO "answer" VALUES(2,0,1767225600123457789,2);
INSERT INTO "answer" VALUES(2,0,1767398400123457789,7);
INSERT INTO "answer" VALUES(3,0,1767225600123458789,3);
INSERT INTO "answer" VALUES(3,0,1767398400123458789,8);
INSERT INTO "answer" VALUES(4,0,1767225600123459789,4);
INSERT INTO "answer" VALUES(4,0,1767398400123459789,4);
INSERT INTO "answer" VALUES(5,0,1767225600124457789,5);
INSERT INTO "answer" VALUES(5,0,1767398400124457789,9);
INSERT INTO "answer" VALUES(6,0,1767225600124458789,6);
INSERT INTO "answer" VALUES(6,0,1767398400124458789,10);
INSERT INTO "answer" VALUES(7,0,1767225600124459789,4);
INSERT INTO "answer" VALUES(7,0,1767398400124459789,4);
CREATE TABLE call (
    id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
    region TEXT NOT NULL, -- empty for the list of regions itself
    kind TEXT NOT NULL,
    UNIQUE (owner, region, kind)
) STRICT;
INSERT INTO "call" VALUES(1,1,'','regions');
INSERT INTO "call" VALUES(2,1,'eu-test0-1','models');
INSERT INTO "call" VALUES(3,1,'eu-test0-1','systemDefinedProfiles');
INSERT INTO "call" VALUES(4,1,'eu-test0-1','applicationProfiles');
INSERT INTO "call" VALUES(5,1,'eu-test1-1','models');
INSERT INTO "call" VALUES(6,1,'eu-test1-1','systemDefinedProfiles');
INSERT INTO "call" VALUES(7,1,'eu-test1-1','applicationProfiles');
CREATE TABLE call_latency (
    owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
    region TEXT NOT NULL,
    average_ns INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    PRIMARY KEY (owner, region)
) STRICT, WITHOUT ROWID;
INSERT INTO "call_latency" VALUES(1,'eu-test0-1',12500000,3,1767225600123456789);
INSERT INTO "call_latency" VALUES(1,'eu-test1-1',333333333,7,1767225600123456789);
CREATE TABLE caller (
    digest TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "caller" VALUES('digest','111122223333');
CREATE TABLE failure (
    call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
    series INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    failure_text INTEGER NOT NULL,
    PRIMARY KEY (call, series, observed_at)
) STRICT, WITHOUT ROWID;
INSERT INTO "failure" VALUES(2,0,1767312000123456789,1);
CREATE TABLE failure_text (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    message TEXT NOT NULL,
    UNIQUE (reason, message)
) STRICT;
INSERT INTO "failure_text" VALUES(1,'throttled','slow down');
CREATE TABLE listing (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    holds TEXT NOT NULL, -- the table of its items
    offered INTEGER NOT NULL,
    size INTEGER NOT NULL
) STRICT;
INSERT INTO "listing" VALUES(1,X'FBDFB3EA6C6B0D7C638A4D22DE54B051773546971F1FD803D38B9F1502AEF2B7','region_description',1,2);
INSERT INTO "listing" VALUES(2,X'CB066CA5C027115989D1506C790A4D9855896FB5549F5BA32049EBB92923FE4A','model',1,3);
INSERT INTO "listing" VALUES(3,X'65DE04897E3CA7843B13DFD4FF36C6C2E41A3320DB9E8BBF350AF286B94D1F6D','profile',1,2);
INSERT INTO "listing" VALUES(4,X'32A2C0141C1BD209C2C24D390EC3CEEE6457FA586E152C837872E858AC3DD950','profile',1,0);
INSERT INTO "listing" VALUES(5,X'F55853FF6CE7BEB784D5376794A1C61C8CB5A794D9D8A46DD180A80A10FE3E37','model',1,3);
INSERT INTO "listing" VALUES(6,X'E1C4583B788A9952D41DBBB01371664810BA5857D4563205C9910368210ED090','profile',1,2);
INSERT INTO "listing" VALUES(7,X'4F14A80646F1A329551DA025E7407788F83088C453D6CC503A927CE693E2CD00','model',1,3);
INSERT INTO "listing" VALUES(8,X'100B6F2FC624F5F6ED83273EE49B2285173123FDDD82F41343E98CE68BBD988C','profile',1,2);
INSERT INTO "listing" VALUES(9,X'92F4A9D5167BDBD4C5D65ABE93630F5AF1196487933665D2557C2C4F5384A9C2','model',1,3);
INSERT INTO "listing" VALUES(10,X'3820DE2ACA206FFFD7ACD9AC787D2F9CAEEDEEC5F2AAC62FB64002C6D3C4F446','profile',1,2);
CREATE TABLE listing_item (
    listing INTEGER NOT NULL REFERENCES listing ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    item INTEGER NOT NULL,
    PRIMARY KEY (listing, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO "listing_item" VALUES(1,0,1);
INSERT INTO "listing_item" VALUES(2,0,1);
INSERT INTO "listing_item" VALUES(3,0,1);
INSERT INTO "listing_item" VALUES(1,1,2);
INSERT INTO "listing_item" VALUES(2,1,2);
INSERT INTO "listing_item" VALUES(3,1,2);
INSERT INTO "listing_item" VALUES(2,2,3);
INSERT INTO "listing_item" VALUES(6,0,3);
INSERT INTO "listing_item" VALUES(5,0,4);
INSERT INTO "listing_item" VALUES(6,1,4);
INSERT INTO "listing_item" VALUES(5,1,5);
INSERT INTO "listing_item" VALUES(8,0,5);
INSERT INTO "listing_item" VALUES(5,2,6);
INSERT INTO "listing_item" VALUES(8,1,6);
INSERT INTO "listing_item" VALUES(7,0,7);
INSERT INTO "listing_item" VALUES(10,0,7);
INSERT INTO "listing_item" VALUES(7,1,8);
INSERT INTO "listing_item" VALUES(10,1,8);
INSERT INTO "listing_item" VALUES(7,2,9);
INSERT INTO "listing_item" VALUES(9,0,10);
INSERT INTO "listing_item" VALUES(9,1,11);
INSERT INTO "listing_item" VALUES(9,2,12);
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
INSERT INTO "model" VALUES(1,X'E84A7CB9415BFBB0AF266EA0E856B536A25B7E2E10C610066E5AF1C77118B7E3','provider.model-0-v1:0','arn:aws:bedrock:eu-test0-1::foundation-model/provider.model-0-v1:0','Model 0 g','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(2,X'FEEEFCC3D47F2AA5558884C92F030BB5F747E41BFE22DF4C1A0DB2178695173D','provider.model-1-v1:0','arn:aws:bedrock:eu-test0-1::foundation-model/provider.model-1-v1:0','Model 1 g','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(3,X'5E4A55B39B11255E4476BFD0EFBDB33EB528177586DD2584A742077D8DF87143','provider.model-2-v1:0','arn:aws:bedrock:eu-test0-1::foundation-model/provider.model-2-v1:0','Model 2 g','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(4,X'6B1E8BE259CFE9F2A7FAFF2ADFE53D8F45CADDD8D487F1C0FA955B25B8255A37','provider.model-0-v1:0','arn:aws:bedrock:eu-test1-1::foundation-model/provider.model-0-v1:0','Model 0 g','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(5,X'E1541ED1F7AFD4DAFEE6A81F5567B1100228BF66FFF1873792C72BDAAED74456','provider.model-1-v1:0','arn:aws:bedrock:eu-test1-1::foundation-model/provider.model-1-v1:0','Model 1 g','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(6,X'7CCE6784B6788231AC7FC785916ACEB683BF2F0F585003DE77976F787C119A06','provider.model-2-v1:0','arn:aws:bedrock:eu-test1-1::foundation-model/provider.model-2-v1:0','Model 2 g','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(7,X'867EE1519CDF4B68E25F2CA1D3E8FE788E48FE48EDB9A4637B10D548DE074966','provider.model-0-v1:0','arn:aws:bedrock:eu-test0-1::foundation-model/provider.model-0-v1:0','Model 0 h','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(8,X'821FA2F969F71F8D6DB1B083D4B16D75B4D23503B7E45B39CA2F50CCEBCDAC0C','provider.model-1-v1:0','arn:aws:bedrock:eu-test0-1::foundation-model/provider.model-1-v1:0','Model 1 h','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(9,X'F910BA39B70B513835632A8484D64C7B0E73B45FD89C01A8CB0C0FB095DEBE8B','provider.model-2-v1:0','arn:aws:bedrock:eu-test0-1::foundation-model/provider.model-2-v1:0','Model 2 h','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(10,X'53E8367B52E339CF357EBA0BB678F48B20B8C809279479DC8B85B65ABC1A9A58','provider.model-0-v1:0','arn:aws:bedrock:eu-test1-1::foundation-model/provider.model-0-v1:0','Model 0 h','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(11,X'1D3651611ED62C8C7E3E0062BA2159E87EFCB91AE65280537896F01AD2E7D9E4','provider.model-1-v1:0','arn:aws:bedrock:eu-test1-1::foundation-model/provider.model-1-v1:0','Model 1 h','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
INSERT INTO "model" VALUES(12,X'7E9AFD2920F5235C7C0AC9D182164B264E37A41B13993421D4757C94F040CADE','provider.model-2-v1:0','arn:aws:bedrock:eu-test1-1::foundation-model/provider.model-2-v1:0','Model 2 h','Provider','["TEXT","IMAGE"]','["TEXT"]',1,'[]','["ON_DEMAND","INFERENCE_PROFILE"]',1,'ACTIVE','2026-01-01T00:00:00.123456789Z',NULL,NULL,NULL);
CREATE TABLE model_list (
    id INTEGER PRIMARY KEY,
    arns TEXT NOT NULL UNIQUE -- a JSON array
) STRICT;
INSERT INTO "model_list" VALUES(1,'["arn:aws:bedrock:eu-central-1::foundation-model/provider.model-0-v1:0","arn:aws:bedrock:eu-north-1::foundation-model/provider.model-0-v1:0","arn:aws:bedrock:eu-west-1::foundation-model/provider.model-0-v1:0","arn:aws:bedrock:eu-west-3::foundation-model/provider.model-0-v1:0"]');
INSERT INTO "model_list" VALUES(2,'["arn:aws:bedrock:eu-central-1::foundation-model/provider.model-1-v1:0","arn:aws:bedrock:eu-north-1::foundation-model/provider.model-1-v1:0","arn:aws:bedrock:eu-west-1::foundation-model/provider.model-1-v1:0","arn:aws:bedrock:eu-west-3::foundation-model/provider.model-1-v1:0"]');
CREATE TABLE model_of_list (
    model_id TEXT NOT NULL,
    model_list INTEGER NOT NULL,
    PRIMARY KEY (model_id, model_list)
) STRICT, WITHOUT ROWID;
INSERT INTO "model_of_list" VALUES('provider.model-0-v1:0',1);
INSERT INTO "model_of_list" VALUES('provider.model-1-v1:0',2);
CREATE TABLE owner (
    id INTEGER PRIMARY KEY,
    partition TEXT NOT NULL,
    key TEXT NOT NULL, -- the account id, or a digest of the credentials
    account TEXT, series INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (partition, key)
) STRICT;
INSERT INTO "owner" VALUES(1,'aws','111122223333','111122223333',0,-4622576476896552329);
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
INSERT INTO "probe_latency" VALUES(1,'eu-test0-1',1000000,2000000,3000000,4000000,5000000,6,1767225600123456789);
INSERT INTO "probe_latency" VALUES(1,'eu-test1-1',21654321,1,1100000,2200000,300000,9,1767225600123456789);
CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    profile_id TEXT NOT NULL,
    profile_arn TEXT,
    profile_name TEXT,
    description TEXT,
    created_at TEXT,
    updated_at TEXT,
    status TEXT,
    type TEXT
, model_list INTEGER) STRICT;
INSERT INTO "profile" VALUES(1,X'8A18B60020A2877CD95353E3B0F71FC0A92C97F4B4682FC8723F9AFB2B3CA4A1','eu.provider.model-0-v1:0','arn:aws:bedrock:eu-test0-1:111122223333:inference-profile/eu.provider.model-0-v1:0','EU model 0 g','Routes requests to model 0 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',1);
INSERT INTO "profile" VALUES(2,X'CED92925C6F0453F959C04EE987A1BDFC8C172D7C4161DC67D2CDE41BE9982CC','eu.provider.model-1-v1:0','arn:aws:bedrock:eu-test0-1:111122223333:inference-profile/eu.provider.model-1-v1:0','EU model 1 g','Routes requests to model 1 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',2);
INSERT INTO "profile" VALUES(3,X'74FFB588E3CA4202BCEF3BD73BB41DBAA0BEFB24F36AB5443F39161E769D043B','eu.provider.model-0-v1:0','arn:aws:bedrock:eu-test1-1:111122223333:inference-profile/eu.provider.model-0-v1:0','EU model 0 g','Routes requests to model 0 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',1);
INSERT INTO "profile" VALUES(4,X'86D433EAD1A9213EB15F5C17C6E5C34401EB070F3192492D684CAE009DAE778D','eu.provider.model-1-v1:0','arn:aws:bedrock:eu-test1-1:111122223333:inference-profile/eu.provider.model-1-v1:0','EU model 1 g','Routes requests to model 1 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',2);
INSERT INTO "profile" VALUES(5,X'6FA6637B1B807E516EA85EA71954DB907723C5E74853D92AFC4D4CE7604C68D1','eu.provider.model-0-v1:0','arn:aws:bedrock:eu-test0-1:111122223333:inference-profile/eu.provider.model-0-v1:0','EU model 0 h','Routes requests to model 0 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',1);
INSERT INTO "profile" VALUES(6,X'526569636AE8F1B959C1DF6872A95170166C35926028F655F79F2380DAF83E28','eu.provider.model-1-v1:0','arn:aws:bedrock:eu-test0-1:111122223333:inference-profile/eu.provider.model-1-v1:0','EU model 1 h','Routes requests to model 1 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',2);
INSERT INTO "profile" VALUES(7,X'771886FCC91D78A872CB0DB302799DEA99329A7FFB492C5F2A9E35D1D4873D7B','eu.provider.model-0-v1:0','arn:aws:bedrock:eu-test1-1:111122223333:inference-profile/eu.provider.model-0-v1:0','EU model 0 h','Routes requests to model 0 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',1);
INSERT INTO "profile" VALUES(8,X'048DFBBE7DDC32744CF556906DAB1F65F79A8EECA26E5C386C28C460E35548D1','eu.provider.model-1-v1:0','arn:aws:bedrock:eu-test1-1:111122223333:inference-profile/eu.provider.model-1-v1:0','EU model 1 h','Routes requests to model 1 in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.','2026-01-01T00:00:00.123456789Z','2026-01-01T00:00:00.123456789Z','ACTIVE','SYSTEM_DEFINED',2);
CREATE TABLE refresh_lease (
    partition TEXT NOT NULL,
    key TEXT NOT NULL,
    part TEXT NOT NULL, -- the regions; empty for all
    holder TEXT NOT NULL,
    token INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (partition, key, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE region_description (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    region TEXT NOT NULL,
    opt_in_status TEXT,
    geography TEXT
) STRICT;
INSERT INTO "region_description" VALUES(1,X'7094834E741BE5BF2F2C397277195B6656ADBE140A810B8489E08F89846F0F52','eu-test0-1','opt-in-not-required','["Ireland"]');
INSERT INTO "region_description" VALUES(2,X'A1D9D921AAB5A3ED8029AF6AD2F56709EEB13B2DA9A5374E13400036E7FF2061','eu-test1-1','opt-in-not-required','["Ireland"]');
CREATE TABLE scan (
    owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
    started_at INTEGER NOT NULL, series INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, started_at)
) STRICT, WITHOUT ROWID;
INSERT INTO "scan" VALUES(1,1767225600123456789,0);
INSERT INTO "scan" VALUES(1,1767312000123456789,0);
INSERT INTO "scan" VALUES(1,1767398400123456789,0);
CREATE TABLE target_observation (
    owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
    region TEXT NOT NULL,
    call TEXT NOT NULL,
    observed_at INTEGER NOT NULL,
    offered INTEGER, -- 0 if the region does not have the list; NULL for a failure
    entries TEXT, -- a JSON array of the fields of every entry, one after the other; NULL for a failure
    failure_reason TEXT, -- NULL for an answer
    failure_message TEXT,
    PRIMARY KEY (owner, region, call, observed_at),
    CHECK ((offered IS NULL) = (failure_reason IS NOT NULL)),
    CHECK ((offered IS NULL) = (entries IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO "target_observation" VALUES(1,'eu-test0-1','provisionedModelThroughputs',1767225600123456789,1,'["arn:aws:bedrock:eu-test0-1:111122223333:provisioned-model/abc","one","InService","[]",null]',NULL,NULL);
INSERT INTO "target_observation" VALUES(1,'eu-test0-1','provisionedModelThroughputs',1767312000123456789,NULL,NULL,'throttled','slow down');
CREATE INDEX model_by_model_id ON model (model_id);
CREATE INDEX profile_by_profile_id ON profile (profile_id);
CREATE VIEW known_listing AS
    SELECT o.partition, o.key AS owner, c.region, c.kind, a.listing,
        strftime('%Y-%m-%dT%H:%M:%SZ', a.observed_at / 1000000000, 'unixepoch') AS observed
    FROM owner o
    JOIN call c ON c.owner = o.id
    JOIN answer a ON a.call = c.id
        AND (a.series, a.observed_at) = (SELECT series, observed_at FROM answer
            WHERE call = c.id ORDER BY series DESC, observed_at DESC LIMIT 1);
CREATE VIEW known_model AS
    SELECT k.partition, k.owner, k.region, k.observed, m.*
    FROM known_listing k
    JOIN listing_item i ON i.listing = k.listing
    JOIN model m ON m.id = i.item
    WHERE k.kind = 'models';
CREATE INDEX listing_item_by_item ON listing_item (item, listing);
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
CREATE INDEX profile_by_model_list ON profile (model_list);
CREATE VIEW known_profile AS
    SELECT k.partition, k.owner, k.region, k.observed, p.*, l.arns AS model_arns
    FROM known_listing k
    JOIN listing_item i ON i.listing = k.listing
    JOIN profile p ON p.id = i.item
    LEFT JOIN model_list l ON l.id = p.model_list
    WHERE k.kind IN ('systemDefinedProfiles', 'applicationProfiles');
COMMIT;
PRAGMA application_id = 1114326131;
PRAGMA user_version = 7;

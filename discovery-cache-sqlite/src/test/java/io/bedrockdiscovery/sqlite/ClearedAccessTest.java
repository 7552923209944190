package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten of a region or an owner is forgotten with the access to its models. */
final class ClearedAccessTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final AccessObservation SEEN = new AccessObservation(
            new AccessAxes("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE"), null, Instant.EPOCH);

    @TempDir
    Path directory;

    private SqliteCatalogStore store;

    @BeforeEach
    void fill() {
        store = SqliteCatalogStore.open(directory.resolve("cache.db"), Clock.systemUTC());
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, SEEN, VIRGINIA, SEEN));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ofARegion() {
        store.clear(new ClearRequest(IRELAND, null, false));

        assertThat(store.access(OWNER, MODEL)).containsOnlyKeys(VIRGINIA);
    }

    @Test
    void ofAnOwner() {
        store.clear(new ClearRequest(null, "111122223333", false));

        assertThat(store.access(OWNER, MODEL)).isEmpty();
    }

    @Test
    void butTheHistoryAloneDoesNotConcernIt() {
        store.clear(new ClearRequest(null, null, true));

        assertThat(store.access(OWNER, MODEL)).containsOnlyKeys(IRELAND, VIRGINIA);
    }
}

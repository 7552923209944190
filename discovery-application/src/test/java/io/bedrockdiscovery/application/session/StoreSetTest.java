package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the lines that users read about a store. */
final class StoreSetTest {
    private final List<String> notices = new ArrayList<>(List.of("first"));

    @Test
    void noticesOfAUsableStore_areReadWhenTheyAreAskedFor() {
        StoreSet stores = new StoreSet(new InMemoryStore(), () -> notices, null);

        notices.add("later");

        assertThat(stores.warnings()).containsExactly("first", "later");
    }

    @Test
    void problemOfTheIntendedStore_isTheOnlyWarning() {
        StoreSet stores = new StoreSet(new InMemoryStore(), () -> notices, "The file is not writable.");

        assertThat(stores.warnings()).containsExactly("The file is not writable. Until then nothing is cached.");
    }
}

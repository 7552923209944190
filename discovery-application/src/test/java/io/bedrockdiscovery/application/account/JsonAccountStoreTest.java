package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.testkit.contract.account.AccountStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the names of accounts: private, whole, and without anything secret. */
final class JsonAccountStoreTest {
    private static final KnownAccount PARTNER = KnownAccount.of(
            Partition.AWS,
            Account.of("000000000001").named("Partner").withRole("ops/Reader").withExternalId("s3cr3t"),
            Instant.EPOCH,
            null);

    @TempDir
    private Path directory;

    @Nested
    final class Contract extends AccountStoreContract {
        @Override
        protected AccountStore store() {
            // Each call reads the file again.
            return new JsonAccountStore(directory.resolve("accounts.json"));
        }
    }

    @Test
    void file_isPrivate_andTellsNoRoleAndNoExternalId() throws IOException {
        Path file = directory.resolve("accounts.json");
        new JsonAccountStore(file).remember(List.of(PARTNER));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("Partner").doesNotContain("s3cr3t", "Reader");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void damagedFile_countsAsEmpty_andIsReplaced() throws IOException {
        Path file = Files.writeString(directory.resolve("accounts.json"), "{\"accounts\": [");
        JsonAccountStore store = new JsonAccountStore(file);
        assertThat(store.accounts()).isEmpty();

        store.remember(List.of(PARTNER));
        assertThat(store.accounts()).containsValue(PARTNER);
    }

    @Test
    void fileThatCannotBeWritten_isAFailureOfTheStore() {
        JsonAccountStore store = new JsonAccountStore(directory.resolve("nowhere/accounts.json"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.remember(List.of(PARTNER)))
                .withMessageContaining("there is no such file or directory");
    }

    @Test
    void failure_hasItsCause_andAPathThatIsSafeToPrint() {
        JsonAccountStore store = new JsonAccountStore(directory.resolve("no\u001b[2Jwhere/accounts.json"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.remember(List.of(PARTNER)))
                .withCauseInstanceOf(IOException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("where/accounts.json")
                        .doesNotContain("\u001b"));
    }
}

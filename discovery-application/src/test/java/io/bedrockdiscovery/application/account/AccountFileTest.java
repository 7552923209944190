package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.contract.account.AccountSourceContract;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of accounts that people have, and the line that tells what is wrong with one. */
final class AccountFileTest {
    @TempDir
    private Path directory;

    @Nested
    final class Contract extends AccountSourceContract {
        @Override
        protected AccountSource of(List<Account> accounts) {
            Map<String, @Nullable Object> printed = new LinkedHashMap<>();
            printed.put("Accounts", accounts.stream().map(Contract::printed).toList());
            try {
                StringWriter json = new StringWriter();
                Json.write(printed, json);
                return file(json.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected AccountSource failing() {
            return new AccountFile(directory.resolve("nowhere.json"));
        }

        private static Map<String, @Nullable Object> printed(Account account) {
            Map<String, @Nullable Object> printed = new LinkedHashMap<>();
            printed.put("Id", account.id());
            printed.put("Arn", "arn:aws:organizations::111122223333:account/o-1/" + account.id());
            printed.put("Email", "someone@example.com");
            printed.put("Name", account.name());
            printed.put("Status", account.state());
            return printed;
        }
    }

    @Test
    void lines_areAnIdAndAName() {
        assertThat(accounts("""
                \uFEFF# our accounts

                000000000001 Production # one\r
                  000000000002\tR&D "lab"
                000000000003
                """))
                .containsExactly(
                        Account.of("000000000001").named("Production # one"),
                        Account.of("000000000002").named("R&D \"lab\""),
                        Account.of("000000000003"));
    }

    @Test
    void listOfOurOwn_mayNameARoleAndAnExternalId() {
        Account full = Account.of("000000000001")
                .named("Partner")
                .withRole("ops/Reader")
                .withExternalId("x-1");

        assertThat(accounts("""
                [{"id": "000000000001", "name": "Partner", "role": "ops/Reader", "externalId": "x-1"}, "000000000002"]""")).containsExactly(full, Account.of("000000000002"));
        assertThat(accounts("""
                {"000000000001": {"name": "Partner", "role": "ops/Reader", "external_id": "x-1"}, "000000000002": {}}""")).containsExactly(full, Account.of("000000000002"));
    }

    @Test
    void stateOfOrganizations_comesBeforeItsStatus() {
        assertThat(accounts("""
                {"Accounts": [{"Id": "000000000001", "Status": "ACTIVE", "State": "PENDING_CLOSURE"}]}""")).containsExactly(Account.of("000000000001").inState("PENDING_CLOSURE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000000000001~abc Production|2: the account id is 'abc', but must have twelve digits",
                "000000000001~#~000000000001|3: account 000000000001 is listed twice; it is in line 1 too",
                "{\"Accounts\": [~{\"Id\": 12345678901}]}|2: the account id is '12345678901', but must have twelve digits",
                "{\"Accounts\": [~{\"Name\": \"x\"}]}|2: the account has no Id",
                "[~[]]|2: an account is an object with an id, or an id by itself",
                "[{\"id\": \"000000000001\",~ \"role\": \"a b\"}]|1: 'a b' is no role",
                "{\"Accounts\": [],~\"NextToken\": \"x\"}|2: the list has a further page (NextToken)",
                "{\"Accounts\": [{~|2: this is no valid JSON",
                "[]~[]|2: something follows the accounts"
            })
    void whatCannotBeRead_isToldWithItsLine(String text, String line) {
        assertThat(failure(text.replace('~', '\n')))
                .startsWith(directory.resolve("accounts") + ":" + line)
                .doesNotContain("\n");
    }

    @Test
    void emptyFile_andAFileThatIsNoText_areToldToo() throws IOException {
        assertThat(failure("# none\n")).isEqualTo(directory.resolve("accounts") + " lists no account");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(message(new AccountFile(binary))).isEqualTo(binary + " is not a text in UTF-8");
        assertThat(message(new AccountFile(directory.resolve("nowhere"))))
                .isEqualTo("cannot read " + directory.resolve("nowhere") + ": there is no such file or directory");
    }

    private List<Account> accounts(String text) {
        return file(text).accounts(CallContext.unlimited()).fold(Outcome.Known::value, List::of, why -> {
            throw new AssertionError(why.message());
        });
    }

    private String failure(String text) {
        return message(file(text));
    }

    private static String message(AccountSource source) {
        return source.accounts(CallContext.unlimited())
                .whyUnknown()
                .orElseThrow()
                .message();
    }

    private AccountFile file(String text) {
        try {
            return new AccountFile(Files.write(directory.resolve("accounts"), text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

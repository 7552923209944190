package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns of accounts: one for each of a few, one for each kind of many. */
final class AccountColumnsTest {
    @Test
    void fewAccounts_haveAColumnEach() {
        AccountColumns columns = AccountColumns.of(accounts(AccountColumns.MOST_APART), each -> List.of("on-demand"));

        assertThat(columns.headings()).containsExactly("Team 1", "Team 2", "Team 3", "Team 4", "Team 5", "Team 6");
        assertThat(columns.notes()).isEmpty();
    }

    @Test
    void manyAccounts_shareAColumnWithThoseThatAreAlike() {
        List<StoredAccount> accounts = accounts(200);

        AccountColumns columns =
                AccountColumns.of(accounts, each -> List.of(each.id().endsWith("7") ? "-" : "on-demand", "profile"));

        assertThat(columns.shown()).containsExactly(accounts.get(0), accounts.get(6));
        assertThat(columns.headings()).containsExactly("Team 1 +179", "Team 7 +19");
        assertThat(columns.notes())
                .containsExactly(
                        "Team 1 +179: 180 accounts alike, Team 1, Team 2, Team 3 and 177 more",
                        "Team 7 +19: 20 accounts alike, Team 7, Team 17, Team 27 and 17 more");
    }

    @Test
    void accountThatIsLikeNoOther_keepsItsName() {
        AccountColumns columns =
                AccountColumns.of(accounts(7), each -> List.of(each.id().endsWith("3") ? "?" : "-"));

        assertThat(columns.headings()).containsExactly("Team 1 +5", "Team 3");
        assertThat(columns.notes()).containsExactly("Team 1 +5: 6 accounts alike, Team 1, Team 2, Team 4 and 3 more");
    }

    private static List<StoredAccount> accounts(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> {
                    Account account = Account.of(String.format("%012d", each)).named("Team " + each);
                    return new StoredAccount(
                            Owner.account(Partition.AWS, account.id()),
                            null,
                            KnownAccount.of(Partition.AWS, account, Instant.EPOCH, null));
                })
                .toList();
    }
}

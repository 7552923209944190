package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The catalogue that names are completed from where nobody asks who the caller is. */
final class RememberedCatalogTest {
    private static final Account ONE = Account.of("000000000001").named("Production");
    private static final Account OTHER = Account.of("000000000002").named("Staging");

    private final FakeAccountAccess access =
            new FakeAccountAccess().with(world(ONE, "amazon.one-v1:0")).with(world(OTHER, "amazon.other-v1:0"));
    private final InMemoryAccountStore names = new InMemoryAccountStore();
    private final FakeSessions sessions =
            FakeSessions.of(World.builder().account("000000000009").build());

    @Test
    void withoutAnAccount_theLatestAnswersCount_andNobodyIsAsked() {
        scan(OTHER);
        sessions.clock().advance(Duration.ofHours(1));
        scan(ONE);
        int calls = sessions.calls();

        assertThat(models(null)).containsExactly("amazon.one-v1:0");
        assertThat(sessions.calls()).isEqualTo(calls);
    }

    @Test
    void account_isThatOfTheLine() {
        scan(ONE);
        scan(OTHER);

        assertThat(models("Production")).containsExactly("amazon.one-v1:0");
        assertThat(models(OTHER.id())).containsExactly("amazon.other-v1:0");
    }

    @Test
    void nothing_isKnownOfAnotherAccount_beforeAScan_orWithoutServices() {
        assertThat(catalog(null)).isEmpty();
        scan(ONE);

        assertThat(catalog("Staging")).isEmpty();
        assertThat(RememberedCatalog.of(
                        () -> {
                            throw NoAnswerException.invalid("the cache is a directory");
                        },
                        null))
                .isEmpty();
    }

    private List<String> models(@Nullable String account) {
        return catalog(account).orElseThrow().regions().values().stream()
                .flatMap(region -> region.models().stream())
                .map(model -> model.modelId().value())
                .toList();
    }

    private Optional<Catalog> catalog(@Nullable String account) {
        return RememberedCatalog.of(() -> sessions.servicesWithAccounts(access, names), account);
    }

    private void scan(Account account) {
        sessions.withAccounts(access, names)
                .ask(new AccountsScanQuestion(
                        AccountSource.of(List.of(account)),
                        new RolePattern("Reader"),
                        null,
                        ScanRequest.everywhere().withRefresh(true)));
    }

    private static World world(Account account, String model) {
        return World.builder()
                .account(account.id())
                .region("us-east-1", region -> region.model(model))
                .build();
    }
}

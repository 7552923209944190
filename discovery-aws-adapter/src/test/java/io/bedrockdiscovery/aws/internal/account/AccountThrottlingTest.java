package io.bedrockdiscovery.aws.internal.account;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsListener;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.account.AccountsScan;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** AWS throttles each account by itself: the retries of one neither fail nor hold up the calls of another. */
@Timeout(120)
final class AccountThrottlingTest {
    private static final Account FIRST = Account.of("000000000001");
    private static final Account SECOND = Account.of("000000000002");
    private static final Account HEALTHY = Account.of("000000000003");
    private static final int TOO_MANY = 429;
    private static final Set<Account> THROTTLED = Set.of(FIRST, SECOND);

    /** The regions at once, half of which one account can take. */
    private static final int AT_ONCE = 12;

    private static final int CALLS_PER_REGION = 3;

    /** So long that no throttled call is repeated before another account could be done, and shorter than a call may take. */
    private static final Duration BACKOFF = Duration.ofSeconds(22);

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final ThreadFanOut fanOut = new ThreadFanOut(AT_ONCE);

    /** The calls of throttled accounts in all the regions at once. */
    private final CountDownLatch throttled = new CountDownLatch(AT_ONCE * CALLS_PER_REGION);

    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger refusalsAtTheEnd = new AtomicInteger();
    private final List<AccountReport> ends = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void answer() {
        for (Account account : List.of(FIRST, SECOND, HEALTHY)) {
            standIn.on(
                    post(anyUrl())
                            .withRequestBody(containing("Action=AssumeRole"))
                            .withRequestBody(containing("iam%3A%3A" + account.id())),
                    okXml("""
                    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
                    <AssumedRoleUser><Arn>arn:aws:sts::%1$s:assumed-role/Reader/s</Arn></AssumedRoleUser>
                    <Credentials><AccessKeyId>ASIA%1$s</AccessKeyId><SecretAccessKey>key</SecretAccessKey>
                    <SessionToken>token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>
                    </AssumeRoleResult></AssumeRoleResponse>""".formatted(account.id())));
        }
        standIn.server().addMockServiceRequestListener((request, response) -> {
            if (response.getStatus() == TOO_MANY) {
                refusals.incrementAndGet();
                throttled.countDown();
            }
        });
        THROTTLED.forEach(account -> standIn.on(
                any(anyUrl()).withHeader("Authorization", matching(".*ASIA" + account.id() + "/.*/bedrock/.*")),
                AwsStandIn.refusal(TOO_MANY, "ThrottlingException", "slow down")));
    }

    @Test
    void accountsThatAreThrottled_costNoOtherAccountAnything() {
        Timeouts usual = Timeouts.DEFAULT;
        try (AwsBedrock aws = standIn.adapter()
                .timeouts(new Timeouts(usual.connect(), usual.read(), usual.call(), BACKOFF))
                .build()) {
            scan(aws);
        }

        assertThat(ends.get(0).account()).isEqualTo(HEALTHY);
        assertThat(refusalsAtTheEnd).hasValue(AT_ONCE * CALLS_PER_REGION);
        assertThat(ends.get(0).status()).isEqualTo(AccountStatus.KNOWN);
    }

    /** Scans until the healthy account is done; the others would take much longer. */
    private void scan(AwsBedrock aws) {
        Thread scanning = Thread.currentThread();
        AccountsReport unused = new AccountsScan(
                        aws.accounts(new RolePattern("Reader"), null),
                        new InMemoryStore(),
                        new InMemoryAccountStore(),
                        fanOut,
                        new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                        Freshness.DEFAULT,
                        Clock.systemUTC())
                .scan(
                        new HealthyLast(AccountQueue.of(List.of(FIRST, SECOND, HEALTHY))),
                        ScanRequest.everywhere().withDeadline(Duration.ofSeconds(60)),
                        new AccountsListener() {
                            @Override
                            public void finished(AccountReport report) {
                                ends.add(report);
                                if (report.account().equals(HEALTHY)) {
                                    refusalsAtTheEnd.set(refusals.get());
                                    scanning.interrupt();
                                }
                            }
                        });
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Hands out the last account once the others are throttled wherever they can call. */
    private final class HealthyLast implements AccountQueue {
        private final AccountQueue accounts;

        HealthyLast(AccountQueue accounts) {
            this.accounts = accounts;
        }

        @Override
        public Optional<Account> next() {
            Optional<Account> next = accounts.next();
            if (next.filter(HEALTHY::equals).isPresent()) {
                try {
                    assertThat(throttled.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return next;
        }

        @Override
        public List<Account> accounts() {
            return accounts.accounts();
        }

        @Override
        public boolean isAwaited() {
            return accounts.isAwaited();
        }

        @Override
        public void finished(AccountReport report) {
            accounts.finished(report);
        }

        @Override
        public void giveBack(Account account) {
            accounts.giveBack(account);
        }

        @Override
        public void keep() {
            accounts.keep();
        }

        @Override
        public List<Done> done() {
            return accounts.done();
        }

        @Override
        public void close() {
            accounts.close();
        }
    }
}

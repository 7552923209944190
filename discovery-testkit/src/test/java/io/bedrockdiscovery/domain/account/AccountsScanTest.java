package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The scan of many accounts: each is told of, and none costs another one. */
@Timeout(60)
final class AccountsScanTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Account GOOD = Account.of("000000000001").named("Good");
    private static final Account REFUSING = Account.of("000000000002").named("Refusing");
    private static final Account SUSPENDED = Account.of("000000000003").inState("SUSPENDED");
    private static final Account OTHER = Account.of("000000000004");

    @AutoClose
    private final ThreadFanOut fanOut = new ThreadFanOut(8);

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryAccountStore names = new InMemoryAccountStore();
    private final FakeAccountAccess access =
            new FakeAccountAccess().with(world(GOOD)).with(world(OTHER));

    @Test
    void everyAccount_isToldOf_withItsReason() {
        AccountsReport report = scan(GOOD, REFUSING, SUSPENDED, OTHER);

        assertThat(report.accounts())
                .extracting(each -> each.account().id(), AccountReport::status, AccountsScanTest::why)
                .containsExactly(
                        tuple(GOOD.id(), AccountStatus.KNOWN, null),
                        tuple(REFUSING.id(), AccountStatus.UNKNOWN, Reason.ACCESS_DENIED),
                        tuple(SUSPENDED.id(), AccountStatus.UNKNOWN, Reason.NOT_ASKED),
                        tuple(OTHER.id(), AccountStatus.KNOWN, null));
        assertThat(report.isComplete()).isFalse();
        assertThat(access.opened()).doesNotContain(SUSPENDED.id());
        assertThat(access.closed()).containsExactlyInAnyOrderElementsOf(access.opened());
    }

    @Test
    void namesAndRefusals_areRemembered() {
        AccountsReport unused = scan(GOOD, REFUSING);

        assertThat(names.accounts().get(owner(GOOD))).isEqualTo(KnownAccount.of(Partition.AWS, GOOD, NOW, null));
        assertThat(names.accounts().get(owner(REFUSING)).failure())
                .extracting(Failure::reason)
                .isEqualTo(Reason.ACCESS_DENIED);
    }

    @Test
    void credentialsOfAnotherAccount_areRefused_andNothingIsRecorded() {
        access.with(REFUSING.id(), access.of(GOOD.id()));

        AccountsReport report = scan(REFUSING);

        assertThat(report.accounts().get(0).failure().message()).contains(GOOD.id(), REFUSING.id());
        assertThat(store.load(owner(REFUSING))).isEqualTo(Observations.empty());
        assertThat(store.load(owner(GOOD))).isEqualTo(Observations.empty());
    }

    @Test
    void accountsThatAreNotScanned_orRefuse_keepWhatIsKnownOfThem() {
        AccountsReport unused = scan(GOOD, OTHER);
        Observations good = store.load(owner(GOOD));
        Observations other = store.load(owner(OTHER));
        clock.advance(Duration.ofDays(2));
        access.of(OTHER.id()).identity().behave(Behaviour.failing(Reason.ACCESS_DENIED));

        AccountsReport later = scan(OTHER, SUSPENDED);

        assertThat(later.count(AccountStatus.UNKNOWN)).isEqualTo(2);
        assertThat(store.load(owner(GOOD))).isEqualTo(good);
        assertThat(store.load(owner(OTHER))).isEqualTo(other);
    }

    @Test
    void deadlineThatHasPassed_leavesNoAccountOut() {
        access.of(GOOD.id()).behave(Behaviour.hanging());
        List<Account> many = Stream.concat(
                        Stream.of(GOOD), IntStream.range(100, 160).mapToObj(each -> Account.of("000000000" + each)))
                .toList();
        many.forEach(each -> access.with(world(each)).of(each.id()).behave(Behaviour.hanging()));

        AccountsReport report = scanner()
                .scan(AccountQueue.of(many), request().withDeadline(Duration.ofMillis(300)), AccountsListener.SILENT);

        assertThat(report.accounts()).hasSize(61);
        assertThat(report.accounts())
                .allSatisfy(each -> assertThat(each.failure()).isNotNull());
        assertThat(report.accounts().get(60).failure().message()).contains("--deadline");
        assertThat(report.cancelled()).isFalse();
    }

    @Test
    void accountsThatWaitToRepeatTheirCalls_leaveTheirPlacesToOthers() {
        List<Account> throttled = accounts(100, 110);
        List<Account> others = accounts(200, 230);
        Stream.concat(throttled.stream(), others.stream()).forEach(each -> access.with(world(each)));
        CountDownLatch throttling = new CountDownLatch(1);
        Set<String> done = ConcurrentHashMap.newKeySet();
        AccountsScan scan = scanner(new ThrottledAccess(
                access, throttled.stream().map(Account::id).collect(Collectors.toSet()), throttling));

        AccountsReport report = scan.scan(
                AccountQueue.of(
                        Stream.concat(throttled.stream(), others.stream()).toList()),
                request().withDeadline(Duration.ofSeconds(30)),
                new AccountsListener() {
                    @Override
                    public void finished(AccountReport each) {
                        done.add(each.account().id());
                        if (done.containsAll(others.stream().map(Account::id).toList())) {
                            throttling.countDown();
                        }
                    }
                });

        assertThat(throttling.getCount()).as("accounts that were held up").isZero();
        assertThat(report.count(AccountStatus.KNOWN)).isEqualTo(40);
    }

    private static List<Account> accounts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(each -> Account.of("000000000" + each))
                .toList();
    }

    /** Throttles the lists of models of some accounts until the throttling ends. */
    private record ThrottledAccess(AccountAccess access, Set<String> throttled, CountDownLatch throttling)
            implements AccountAccess {
        @Override
        public Partition partition() {
            return access.partition();
        }

        @Override
        public Connection open(Account account) {
            BedrockSources all = access.open(account).sources();
            ModelSource models = throttled.contains(account.id()) ? waiting(all.models()) : all.models();
            return Connection.of(all.withModels(models));
        }

        private ModelSource waiting(ModelSource models) {
            return (region, context) -> {
                Runnable end = context.pause().begin(region);
                try {
                    throttling.await();
                    return models.models(region, context);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Outcome.unknown(Reason.CANCELLED, "interrupted");
                } finally {
                    end.run();
                }
            };
        }
    }

    @Test
    void interrupt_endsTheScan_andStaysSet() {
        access.of(GOOD.id()).behave(Behaviour.hanging());
        Thread.currentThread().interrupt();

        AccountsReport report = scan(GOOD, OTHER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.cancelled()).isTrue();
        assertThat(names.accounts()).doesNotContainKey(owner(GOOD));
    }

    @Test
    void listener_isToldOfEveryAccount() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        AccountsReport unused = scanner()
                .scan(AccountQueue.of(List.of(GOOD, SUSPENDED)), request(), new AccountsListener() {
                    @Override
                    public void started(Account account) {
                        told.add("started " + account.id());
                    }

                    @Override
                    public void finished(AccountReport report) {
                        told.add("finished " + report.account().id());
                    }
                });

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "started " + GOOD.id(),
                        "finished " + GOOD.id(),
                        "started " + SUSPENDED.id(),
                        "finished " + SUSPENDED.id());
    }

    private AccountsReport scan(Account... accounts) {
        return scanner().scan(AccountQueue.of(List.of(accounts)), request(), AccountsListener.SILENT);
    }

    private AccountsScan scanner() {
        return scanner(access);
    }

    private AccountsScan scanner(AccountAccess accounts) {
        return new AccountsScan(
                accounts,
                store,
                names,
                fanOut,
                new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                Freshness.DEFAULT,
                clock);
    }

    private static ScanRequest request() {
        return ScanRequest.everywhere().withOnly(List.of(new Region("us-east-1"), new Region("eu-west-1")));
    }

    private static Reason why(AccountReport report) {
        return report.failure() == null ? null : report.failure().reason();
    }

    private static Owner owner(Account account) {
        return Owner.account(Partition.AWS, account.id());
    }

    private static World world(Account account) {
        return World.builder()
                .account(account.id())
                .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
                .region("eu-west-1")
                .build();
    }
}

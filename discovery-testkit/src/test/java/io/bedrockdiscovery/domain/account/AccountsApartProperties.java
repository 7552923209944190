package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the accounts have and however they fail: the answers for each are those of a scan of it alone. */
final class AccountsApartProperties {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final List<Region> REGIONS =
            List.of(new Region("us-east-1"), new Region("eu-west-1"), new Region("ap-south-1"));
    private static final int MODELS = 6;

    @Property(tries = 60)
    void eachAccount_isAsAScanOfItAloneShowsIt(@ForAll long seed) {
        Random random = new Random(seed);
        List<Account> accounts = new ArrayList<>();
        FakeAccountAccess together = new FakeAccountAccess();
        FakeAccountAccess alone = new FakeAccountAccess();
        for (int number = 1; number <= 2 + random.nextInt(5); number++) {
            Account account = Account.of(String.format("%012d", number));
            accounts.add(account);
            if (random.nextInt(6) > 0) {
                World world = world(account, random);
                long failures = random.nextLong();
                together.with(account.id(), failing(world, failures));
                alone.with(account.id(), failing(world, failures));
            }
        }
        InMemoryStore shared = new InMemoryStore();
        try (ThreadFanOut fanOut = new ThreadFanOut(1 + random.nextInt(8))) {
            AccountsReport unused = new AccountsScan(
                            together,
                            shared,
                            new InMemoryAccountStore(),
                            fanOut,
                            new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT),
                            Freshness.DEFAULT,
                            CLOCK)
                    .scan(AccountQueue.of(accounts), request(), AccountsListener.SILENT);
        }
        for (Account account : accounts) {
            InMemoryStore own = new InMemoryStore();
            FakeSources sources = alone.of(account.id());
            try (BedrockDiscovery discovery = discovery(sources, own, account)) {
                discovery.scan(request(), ScanListener.SILENT);
            }
            Owner owner = Owner.account(Partition.AWS, account.id());
            assertThat(shared.load(owner)).isEqualTo(own.load(owner));
            try (BedrockDiscovery one = discovery(sources, shared, account);
                    BedrockDiscovery other = discovery(sources, own, account)) {
                assertThat(one.mapping()).isEqualTo(other.mapping());
                assertThat(one.knowledge()).isEqualTo(other.knowledge());
            }
        }
    }

    private static BedrockDiscovery discovery(FakeSources sources, DiscoveryStore store, Account account) {
        Owner owner = Owner.account(Partition.AWS, account.id());
        boolean refuses = sources.identity().caller(CallContext.unlimited()) instanceof Outcome.Unknown<?>;
        return BedrockDiscovery.builder(
                        refuses ? sources.sources() : sources.sources().withIdentity(new StoredAccountIdentity(owner)),
                        store)
                .fanOut(new DirectFanOut())
                .clock(CLOCK)
                .build();
    }

    private static ScanRequest request() {
        return ScanRequest.everywhere().withOnly(REGIONS);
    }

    private static World world(Account account, Random random) {
        WorldBuilder world = World.builder().account(account.id());
        for (Region region : REGIONS) {
            world.region(region.id(), place -> {
                for (int model = 0; model < MODELS; model++) {
                    if (random.nextBoolean()) {
                        place.model("amazon.model-" + model + "-v1:0");
                    }
                }
                return place;
            });
        }
        return world.build();
    }

    private static FakeSources failing(World world, long seed) {
        Random random = new Random(seed);
        FakeSources sources = FakeSources.of(world);
        REGIONS.forEach(region -> {
            if (random.nextInt(4) == 0) {
                sources.behave(region, Behaviour.failing(Reason.THROTTLED));
            }
        });
        return sources;
    }
}

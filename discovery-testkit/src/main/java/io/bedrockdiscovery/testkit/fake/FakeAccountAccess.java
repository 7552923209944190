package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Gives access to accounts by fakes, one world for each. An account without a world refuses: its credentials fail with
 * {@code access-denied}. Safe for use by many threads.
 */
public final class FakeAccountAccess implements AccountAccess {
    private final Map<String, FakeSources> accounts = new ConcurrentHashMap<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final List<String> closed = new CopyOnWriteArrayList<>();

    /** Creates an access to no account. */
    public FakeAccountAccess() {}

    /** Adds the account of a world. */
    public FakeAccountAccess with(World world) {
        accounts.put(world.account(), FakeSources.of(world));
        return this;
    }

    /** Lets an account be called with other fakes, such as those of another account. */
    public FakeAccountAccess with(String account, FakeSources sources) {
        accounts.put(account, requireNonNull(sources, "sources is null"));
        return this;
    }

    /** Returns the fakes of an account, of which a refusing one is made where there is none. */
    public FakeSources of(String account) {
        return accounts.computeIfAbsent(account, FakeAccountAccess::refusing);
    }

    /** Returns the ids of the accounts that were opened, in this order. */
    public List<String> opened() {
        return List.copyOf(opened);
    }

    /** Returns the ids of the accounts whose connections were closed. */
    public List<String> closed() {
        return List.copyOf(closed);
    }

    @Override
    public Partition partition() {
        return Partition.AWS;
    }

    @Override
    public Connection open(Account account) {
        opened.add(account.id());
        Connection connection = Connection.of(of(account.id()).sources());
        return new Connection() {
            @Override
            public BedrockSources sources() {
                return connection.sources();
            }

            @Override
            public void close() {
                closed.add(account.id());
            }
        };
    }

    private static FakeSources refusing(String account) {
        FakeSources sources = FakeSources.of(World.builder().account(account).build());
        sources.identity().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        return sources;
    }
}

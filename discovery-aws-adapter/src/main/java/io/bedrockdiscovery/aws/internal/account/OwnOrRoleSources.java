package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.List;
import java.util.Map;

/**
 * Chooses the credentials of each call for an account: the caller's own where the account is the caller's, else those of
 * the role. The first call asks whose account it is, because opening an account makes no request. Safe for use by many
 * threads.
 */
final class OwnOrRoleSources {
    private final OwnAccount own;
    private final String account;
    private final BedrockSources callers;
    private final BedrockSources roles;

    private OwnOrRoleSources(OwnAccount own, String account, BedrockSources callers, BedrockSources roles) {
        this.own = own;
        this.account = account;
        this.callers = callers;
        this.roles = roles;
    }

    /**
     * Returns the sources of an account. Asks nothing yet.
     *
     * @param callers the sources with the caller's own credentials
     * @param roles the sources with the credentials of the role
     */
    static BedrockSources of(OwnAccount own, String account, BedrockSources callers, BedrockSources roles) {
        OwnOrRoleSources either = new OwnOrRoleSources(own, account, callers, roles);
        return new BedrockSources(
                either.identity(),
                either.regions(),
                (region, context) -> either.chosen(context).models().models(region, context),
                (region, type, context) -> either.chosen(context).profiles().profiles(region, type, context),
                either.access(),
                (region, samples, context) -> either.chosen(context).latency().probe(region, samples, context),
                (region, call, context) -> either.chosen(context).targets().list(region, call, context),
                (region, context) -> either.chosen(context).mantle().models(region, context));
    }

    private BedrockSources chosen(CallContext context) {
        return own.is(account, context) ? callers : roles;
    }

    private CallerIdentity identity() {
        return new CallerIdentity() {
            @Override
            public Outcome<Caller> caller(CallContext context) {
                return chosen(context).identity().caller(context);
            }

            @Override
            public Outcome<String> account(Partition partition, CallContext context) {
                return chosen(context).identity().account(partition, context);
            }

            @Override
            public Outcome<String> principal(Partition partition, CallContext context) {
                return chosen(context).identity().principal(partition, context);
            }

            @Override
            public List<String> notices() {
                return (own.isKnownAs(account) ? callers : roles).identity().notices();
            }
        };
    }

    private RegionSource regions() {
        return new RegionSource() {
            @Override
            public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
                return chosen(context).regions().regions(partition, context);
            }

            @Override
            public Map<Region, Partition> documented() {
                return callers.regions().documented();
            }
        };
    }

    private AccessSource access() {
        return new AccessSource() {
            @Override
            public Outcome<ModelAvailability> access(Region region, ModelId modelId, CallContext context) {
                return chosen(context).access().access(region, modelId, context);
            }

            @Override
            public Outcome<GateSetting> gate(Region region, AccessGate gate, CallContext context) {
                return chosen(context).access().gate(region, gate, context);
            }
        };
    }
}

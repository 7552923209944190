package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines about regions that an organization denies. */
final class DenialsTest {
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region FRANKFURT = new Region("eu-central-1");
    private static final Region STOCKHOLM = new Region("eu-north-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void regionsDeniedInTheSameWay_shareALine() {
        Catalog catalog = denying(FRANKFURT, STOCKHOLM);

        assertThat(Denials.lines(catalog.regions().values()))
                .singleElement()
                .asString()
                .startsWith("denied: eu-central-1, eu-north-1: ");
    }

    @Test
    void namedRegion_hasALineOnlyIfItIsDenied() {
        Catalog catalog = denying(FRANKFURT);

        assertThat(Denials.lines(catalog, FRANKFURT)).hasSize(1);
        assertThat(Denials.lines(catalog, IRELAND)).isEmpty();
        assertThat(Denials.lines(catalog, new Region("xx-none-1"))).isEmpty();
        assertThat(Denials.lines(catalog, (Region) null)).isEmpty();
    }

    @Test
    void routeIntoADeniedRegion_saysSo() {
        Catalog catalog = denying(FRANKFURT);
        Route route = new RouteResolver(catalog)
                .resolve(SmallWorld.CLAUDE, RouteCriteria.from(IRELAND))
                .orElseThrow();

        assertThat(Denials.lines(catalog, route))
                .isEqualTo(List.of(SmallWorld.EU_CLAUDE + " may run in eu-central-1, which a policy of the account's"
                        + " organization denies to this account"));
        assertThat(Denials.lines(denying(), route)).isEmpty();
    }

    private Catalog denying(Region... regions) {
        FakeSessions world = regions.length == 0 ? FakeSessions.of(SmallWorld.WORLD) : sessions;
        for (Region region : regions) {
            world.sources().behave(region, Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));
        }
        return world.scanning().catalog();
    }
}

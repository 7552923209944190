package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the reasons for which a question has no answer. */
final class SessionRefusalTest {
    private static final Region VIRGINIA = new Region("us-east-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void regionThatDoesNotExist_isNoMatch() {
        NoAnswerException end = refusal(ScanRequest.everywhere().withOnly(Set.of(new Region("eu-west-9"))));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .singleElement()
                .asString()
                .startsWith("there is no region eu-west-9; nearest: eu-west-1");
    }

    @Test
    void regionsOfSeveralPartitions_areInvalid() {
        Region government = new Region("us-gov-west-1");
        sessions.sources().regions().documenting(government, new Partition("aws-us-gov"));

        NoAnswerException end = refusal(ScanRequest.everywhere().withOnly(Set.of(VIRGINIA, government)));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines()).singleElement().asString().contains("aws, aws-us-gov");
    }

    @Test
    void filterThatFails_isInvalid() {
        FilterRegistry registry = new FilterRegistry();
        registry.add(() -> List.of(new FailingFilter()));
        FakeSessions filtered = FakeSessions.of(
                SmallWorld.WORLD,
                new StoreSet(new InMemoryStore(), List::of, null),
                () -> new LoadedFilters(registry, List.of()));

        NoAnswerException end = filtered.refusal(session -> {
            DiscoveryFilter filter = session.filter(List.of("failing"));
            return text(
                    session.catalog().showing(filter::apply).regionsByModel().toString());
        });

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines()).containsExactly("filter failing failed: no idea");
    }

    @Test
    void reportOfWhichNothingIsKnown_isRefused_andAnyOtherIsNot() {
        sessions.sources().identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        ScanReport nothing = sessions.scanning().scan(ScanRequest.everywhere());

        assertThat(nothing.completeness()).isEqualTo(Completeness.NOTHING);
        assertThatThrownBy(() -> Session.required(nothing))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, end -> assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN));

        sessions.sources().identity().behave(Behaviour.answering());
        ScanReport whole = sessions.scanning().scan(ScanRequest.everywhere());

        assertThat(Session.required(whole)).isSameAs(whole);
    }

    @Test
    void regionsThatAllFail_areTheReasonWhyNothingIsKnown() {
        sessions.sources().regions().behave(Behaviour.failing(Reason.TIMED_OUT));
        SmallWorld.WORLD
                .regions()
                .keySet()
                .forEach(region -> sessions.sources().behave(region, Behaviour.failing(Reason.UNREACHABLE)));
        ScanReport report = sessions.scanning().scan(ScanRequest.everywhere());

        assertThat(report.completeness()).isEqualTo(Completeness.NOTHING);
        assertThat(NothingKnown.reasons(report))
                .containsExactly("unknown: ap-northeast-1, ap-southeast-1, ap-southeast-2, eu-central-1, eu-west-1,"
                        + " us-east-1, us-west-2: unreachable: the fake was told to fail: unreachable");
    }

    private NoAnswerException refusal(ScanRequest request) {
        return sessions.refusal(session -> text(session.scan(request).toString()));
    }

    private static Response text(String text) {
        return Response.of(new PlainAnswer(text));
    }

    private static final class FailingFilter implements FilterFactory {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public String description() {
            return "of a test";
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            return region -> {
                throw new IllegalStateException("no idea");
            };
        }
    }
}

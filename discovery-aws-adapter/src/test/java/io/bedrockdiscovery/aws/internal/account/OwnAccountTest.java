package io.bedrockdiscovery.aws.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests when the caller's own account is asked for: until it is known, but not for each call. */
final class OwnAccountTest {
    private static final String OWN = "111122223333";
    private static final String OTHER = "000000000001";

    private final AtomicLong nanoTime = new AtomicLong();
    private final FakeCallerIdentity identity = FakeCallerIdentity.asking(Partition.AWS, "digest", OWN);
    private final OwnAccount own = new OwnAccount(identity, nanoTime::get);

    @Test
    void accountThatIsKnown_isAskedForOnce() {
        assertThat(own.isKnownAs(OWN)).isFalse();
        assertThat(is(OTHER)).isFalse();
        assertThat(is(OWN)).isTrue();
        assertThat(own.isKnownAs(OWN)).isTrue();
        assertThat(identity.asked()).isEqualTo(1);
    }

    @Test
    void accountThatTheCredentialsCarry_needsNoRequest() {
        FakeCallerIdentity carrying = FakeCallerIdentity.carrying(Partition.AWS, OWN);

        assertThat(new OwnAccount(carrying, nanoTime::get).is(OWN, CallContext.unlimited()))
                .isTrue();
        assertThat(carrying.asked()).isZero();
    }

    @Test
    void failure_isKeptForAMoment_andNoLonger() {
        identity.behaveAsked(Behaviour.failingFirst(1, Reason.UNREACHABLE));
        assertThat(is(OWN)).isFalse();

        advance(OwnAccount.FAILURE_KEPT.minusNanos(1));
        assertThat(is(OWN)).isFalse();
        assertThat(identity.asked()).isEqualTo(1);

        advance(Duration.ofNanos(1));
        assertThat(is(OWN)).isTrue();
    }

    @Test
    void failureOfTheCredentials_isKeptForAMoment_andNoLonger() {
        identity.behave(Behaviour.failingFirst(1, Reason.CREDENTIALS_INVALID));
        assertThat(is(OWN)).isFalse();
        assertThat(is(OWN)).isFalse();

        advance(OwnAccount.FAILURE_KEPT);
        assertThat(is(OWN)).isTrue();
    }

    @Test
    void cancellationAndDeadline_areNotKept() {
        Answers answers = new Answers(new ArrayDeque<>(List.of(
                Outcome.unknown(Reason.CANCELLED, "cancelled"),
                new Outcome.Unknown<>(new Failure(Reason.TIMED_OUT, "the deadline has passed"), true),
                Outcome.known(OWN))));
        OwnAccount asked = new OwnAccount(answers, nanoTime::get);

        assertThat(asked.is(OWN, CallContext.unlimited())).isFalse();
        assertThat(asked.is(OWN, CallContext.unlimited())).isFalse();
        assertThat(asked.is(OWN, CallContext.unlimited())).isTrue();
        assertThat(answers.left()).isEmpty();
    }

    private boolean is(String account) {
        return own.is(account, CallContext.unlimited());
    }

    private void advance(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    /** Answers the question for the account with one outcome after the other. */
    private record Answers(Queue<Outcome<String>> left) implements CallerIdentity {
        @Override
        public Outcome<Caller> caller(CallContext context) {
            return Outcome.known(new Caller(Partition.AWS, "digest", null));
        }

        @Override
        public Outcome<String> account(Partition partition, CallContext context) {
            return left.remove();
        }
    }
}

package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.aws.internal.call.CallResult;
import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own account, which is asked for until it is known. A failure is not asked about again for a moment, because
 * many calls need the answer; a cancellation and a deadline tell nothing and are not kept. Safe for use by many threads.
 */
final class OwnAccount {
    static final Duration FAILURE_KEPT = Duration.ofSeconds(5);

    /** There is one question, so that its region makes no difference. */
    private static final SingleFlight.Key QUESTION =
            new SingleFlight.Key(Operation.GET_CALLER_IDENTITY, new Region("us-east-1"), null);

    private final CallerIdentity identity;
    private final LongSupplier nanoTime;
    private final SingleFlight flights = new SingleFlight();
    private volatile @Nullable String known;
    private volatile @Nullable Long failedAt;

    /**
     * Creates an account that is not known yet.
     *
     * @param identity tells the caller by its own credentials
     * @param nanoTime a monotonic clock in nanoseconds
     */
    OwnAccount(CallerIdentity identity, LongSupplier nanoTime) {
        this.identity = identity;
        this.nanoTime = nanoTime;
    }

    /** Returns whether an account is the caller's own; false where that cannot be told. Blocks until it is known. */
    boolean is(String account, CallContext context) {
        return isKnownAs(account) || (known == null && !hasJustFailed() && account.equals(asked(context)));
    }

    /** Returns whether an account is known to be the caller's own. Makes no request. */
    boolean isKnownAs(String account) {
        return account.equals(known);
    }

    private boolean hasJustFailed() {
        Long last = failedAt;
        return last != null && nanoTime.getAsLong() - last < FAILURE_KEPT.toNanos();
    }

    private @Nullable String asked(CallContext context) {
        Outcome<String> outcome = flights.share(QUESTION, context, () -> {
            Outcome<String> answer = ask(context);
            return new CallResult<>(answer, answer.isInconclusive());
        });
        return outcome instanceof Outcome.Known<String> answer ? answer.value() : null;
    }

    private Outcome<String> ask(CallContext context) {
        String earlier = known;
        if (earlier != null) {
            // Another thread has asked since this one has looked.
            return Outcome.known(earlier);
        }
        Outcome<String> answer = account(context);
        if (answer instanceof Outcome.Known<String> account) {
            known = account.value();
        } else if (!answer.isInconclusive()) {
            failedAt = nanoTime.getAsLong();
        }
        return answer;
    }

    private Outcome<String> account(CallContext context) {
        Outcome<Caller> caller = identity.caller(context);
        if (caller instanceof Outcome.Known<Caller> found) {
            String carried = found.value().account();
            return carried == null ? identity.account(found.value().partition(), context) : Outcome.known(carried);
        }
        return caller instanceof Outcome.Unknown<Caller> unknown
                ? new Outcome.Unknown<>(unknown.failure(), unknown.cutShort())
                : new Outcome.NotOffered<>();
    }
}

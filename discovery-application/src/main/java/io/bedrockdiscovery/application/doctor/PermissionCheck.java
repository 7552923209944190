package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Makes every call that the program may make, in one region, and tells the IAM actions that are missing. */
final class PermissionCheck implements HealthCheck {
    private final Supplier<BedrockSources> aws;
    private final Region region;
    private final Duration limit;
    private final CompletableFuture<Optional<Failure>> refusal;

    /**
     * Creates a check.
     *
     * @param refusal gets the reason why AWS takes the credentials for no call; empty where it does, or did not answer
     */
    PermissionCheck(
            Supplier<BedrockSources> aws, Region region, Duration limit, CompletableFuture<Optional<Failure>> refusal) {
        this.aws = aws;
        this.region = region;
        this.limit = limit;
        this.refusal = refusal;
    }

    @Override
    public String name() {
        return "permissions";
    }

    @Override
    public Health check() {
        try {
            return made();
        } finally {
            // Nothing may wait for a reason that does not come.
            refusal.complete(Optional.empty());
        }
    }

    private Health made() {
        BedrockSources sources = aws.get();
        CallContext context = CallContext.within(limit);
        List<ApiCall> calls = new ApiCalls(sources, region, context).all();
        MissingActions actions = new MissingActions();
        try {
            List<Callable<Outcome<?>>> work = calls.stream()
                    .<Callable<Outcome<?>>>map(call -> call.call()::get)
                    .toList();
            List<Future<Outcome<?>>> ends = AtOnce.run(work, limit);
            for (int i = 0; i < calls.size(); i++) {
                actions.add(calls.get(i), outcome(ends.get(i)));
            }
            refusal.complete(actions.refusal());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown("not made: the program was interrupted");
        }
        return actions.health("every call of the program is allowed in " + region + account(sources, context));
    }

    private static Outcome<?> outcome(Future<Outcome<?>> end) throws InterruptedException {
        try {
            return end.get();
        } catch (CancellationException e) {
            return Outcome.unknown(Reason.TIMED_OUT, "no answer in time");
        } catch (ExecutionException e) {
            return Outcome.unknown(Reason.OTHER, "the call itself failed");
        }
    }

    private static String account(BedrockSources sources, CallContext context) {
        if (sources.identity().caller(context) instanceof Outcome.Known<?> caller
                && caller.value() instanceof Caller known
                && sources.identity().account(known.partition(), context) instanceof Outcome.Known<String> account) {
            return ", account " + account.value();
        }
        return "; the account is not known";
    }
}

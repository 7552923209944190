package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Adds to the check of the credentials what AWS tells of them: whose they are, and whether it takes them at all, which
 * their source does not know.
 */
final class CallerCheck implements HealthCheck {
    /** The name of the check of the credentials' source. */
    static final String NAME = "credentials";

    private static final String SIGN_IN = "sign in again (aws login, aws sso login), or set other keys";

    private final HealthCheck source;
    private final Supplier<BedrockSources> aws;
    private final CompletableFuture<Optional<Failure>> refusal;
    private final Duration limit;

    /**
     * Creates a check.
     *
     * @param source the check of where the credentials come from
     * @param refusal the reason why AWS takes the credentials for no call; empty where it does, or did not answer
     */
    CallerCheck(
            HealthCheck source,
            Supplier<BedrockSources> aws,
            CompletableFuture<Optional<Failure>> refusal,
            Duration limit) {
        this.source = source;
        this.aws = aws;
        this.refusal = refusal;
        this.limit = limit;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Health check() {
        Health found = source.check();
        if (found.state() == Health.State.PROBLEM) {
            return found;
        }
        String detail = found.detail() + caller();
        return refusal.join()
                .map(failure -> refused(detail, failure))
                .orElseGet(() -> new Health(found.state(), detail, found.remedy()));
    }

    /** The message of a failure has the remedy behind its first semicolon. */
    private static Health refused(String detail, Failure failure) {
        String[] parts = failure.message().split("; ", 2);
        return Health.problem(detail + "; " + parts[0], parts.length == 2 ? parts[1] : SIGN_IN);
    }

    private String caller() {
        CallerIdentity identity = aws.get().identity();
        CallContext context = CallContext.within(limit);
        if (!(identity.caller(context) instanceof Outcome.Known<Caller> caller)) {
            return "";
        }
        if (identity.principal(caller.value().partition(), context) instanceof Outcome.Known<String> principal) {
            String[] parts = principal.value().split(":", 6);
            String account = parts.length == 6 ? ", account " + parts[4] : "";
            return SafeText.of(account + ", " + principal.value());
        }
        String account = caller.value().account();
        return account == null ? "" : ", account " + account;
    }
}

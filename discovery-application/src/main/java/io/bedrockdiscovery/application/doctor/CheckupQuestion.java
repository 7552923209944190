package io.bedrockdiscovery.application.doctor;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.port.BedrockSources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether everything that the program depends on is as it should be.
 *
 * @param limit the time that all checks together may take
 */
public record CheckupQuestion(Duration limit) implements Question {
    /** The time of a question that names none. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(15);

    private static final Region FALLBACK = new Region("us-east-1");

    public CheckupQuestion {
        requireNonNull(limit, "limit is null");
    }

    @Override
    public Response ask(Session session) {
        List<HealthCheck> checks = checks(session);
        List<CheckResult> results = session.monitored(() -> Checkup.run(checks, limit));
        boolean well = results.stream().noneMatch(result -> result.health().state() == Health.State.PROBLEM);
        return new Response(DoctorAnswer.of(results), well, List.of());
    }

    private List<HealthCheck> checks(Session session) {
        SessionServices services = session.services();
        @Nullable
        Supplier<BedrockSources> aws =
                session.isCached() ? null : services.environment().aws();
        boolean asks = aws != null;
        // Calls end a little earlier than the checks, so that their reasons are reported.
        Duration ofCalls = limit.multipliedBy(4).dividedBy(5);
        CompletableFuture<Optional<Failure>> refusal = new CompletableFuture<>();
        List<HealthCheck> checks = new ArrayList<>();
        for (HealthCheck check : services.environment().checks().get()) {
            boolean needsNetwork = check.name().equals("clock");
            HealthCheck made = asks || !needsNetwork ? check : new NotMadeCheck(check.name(), reason(services));
            checks.add(
                    aws != null && check.name().equals(CallerCheck.NAME)
                            ? new CallerCheck(made, aws, refusal, ofCalls)
                            : made);
        }
        checks.add(new CacheCheck(services.stores()));
        checks.add(new PluginCheck(services.filters()));
        if (aws != null) {
            Region region = session.configuredRegion().orElse(FALLBACK);
            checks.add(new PermissionCheck(aws, region, ofCalls, refusal));
        } else {
            checks.add(new NotMadeCheck("permissions", reason(services)));
        }
        return checks;
    }

    private static String reason(SessionServices services) {
        return services.environment().live() ? "--cached asks nothing" : "AWS is not asked here";
    }
}

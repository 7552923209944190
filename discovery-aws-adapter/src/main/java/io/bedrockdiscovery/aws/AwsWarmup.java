package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.aws.internal.http.SampleAnswersClient;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Prepares a process for its first calls to AWS. Much of the time of a first scan goes into loading and linking the classes of
 * the SDK; a program that is about to scan can have that done while it reads its arguments and its files.
 */
public final class AwsWarmup {
    private static final Region REGION = new Region("us-east-1");

    private AwsWarmup() {}

    /**
     * Makes each call of a scan once, with made-up credentials and answers that this process gives itself: no request leaves it,
     * and no credentials are looked for. Takes some tenths of a second of the calling thread, so call it in one of its own.
     * Ignores exceptions: what is wrong is reported by the first call to AWS.
     */
    public static void run() {
        try {
            call();
        } catch (RuntimeException e) {
            return;
        }
    }

    /**
     * Opens an adapter and identifies the caller, which takes no request and which the answers from a cache need as well;
     * with made-up credentials, so that none are looked for. Takes less than a tenth of a second. Ignores exceptions.
     */
    public static void identify() {
        try {
            caller();
        } catch (RuntimeException e) {
            return;
        }
    }

    /** Returns the outcome of identifying the caller. */
    static Outcome<?> caller() {
        try (AwsBedrock aws = open()) {
            return aws.sources().identity().caller(CallContext.within(Duration.ofSeconds(5)));
        }
    }

    private static AwsBedrock open() {
        return AwsBedrock.builder()
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("warm-up", "warm-up")))
                .httpClient(new SampleAnswersClient())
                .build();
    }

    /** Returns the outcomes of the calls. One that failed would leave out the reading of an answer. */
    static List<Outcome<?>> call() {
        try (AwsBedrock aws = open()) {
            BedrockSources sources = aws.sources();
            CallContext context = CallContext.within(Duration.ofSeconds(5));
            return List.of(
                    sources.models().models(REGION, context),
                    sources.profiles().profiles(REGION, ProfileType.SYSTEM_DEFINED, context),
                    sources.regions().regions(Partition.AWS, context));
        }
    }
}

package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.internal.http.SampleAnswersClient;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

final class AwsWarmupTest {
    private static final Region REGION = new Region("us-east-1");

    @Test
    void warmup_endsWithoutAFailure() {
        AwsWarmup.run();
    }

    /** A call that fails would leave out what reads an answer. */
    @Test
    void sampleAnswers_areAnswersOfEachCall() {
        try (AwsBedrock aws = AwsBedrock.builder()
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new SampleAnswersClient())
                .build()) {
            BedrockSources sources = aws.sources();
            CallContext context = CallContext.unlimited();

            assertThat(known(sources.models().models(REGION, context))).hasSize(1);
            assertThat(known(sources.profiles().profiles(REGION, ProfileType.SYSTEM_DEFINED, context)))
                    .hasSize(1);
            assertThat(known(sources.regions().regions(Partition.AWS, context))).hasSize(1);
        }
    }

    private static <T> List<T> known(Outcome<List<T>> outcome) {
        return outcome.fold(Outcome.Known::value, List::of, failure -> {
            throw new AssertionError(failure);
        });
    }
}

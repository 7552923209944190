package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallResult;
import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/**
 * Lists profiles by {@code ListInferenceProfiles}, all pages. Callers that ask at the same time share one call.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListInferenceProfiles.html">
 *     ListInferenceProfiles</a>
 */
final class BedrockProfileSource implements ProfileSource {
    /** The largest page that AWS allows. */
    private static final int PAGE_SIZE = 1000;

    private final ClientSet clients;
    private final CallExecutor calls;
    private final SingleFlight flights;
    private final SameAnswers answers;
    private final ProfileMapper mapper;

    BedrockProfileSource(
            ClientSet clients, CallExecutor calls, SingleFlight flights, SameAnswers answers, SharedValues shared) {
        this.clients = clients;
        this.calls = calls;
        this.flights = flights;
        this.answers = answers;
        this.mapper = new ProfileMapper(shared);
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type, CallContext context) {
        SingleFlight.Key key = new SingleFlight.Key(Operation.LIST_INFERENCE_PROFILES, region, type);
        return flights.share(key, context, () -> list(region, type, context));
    }

    private CallResult<List<InferenceProfile>> list(Region region, ProfileType type, CallContext context) {
        return calls.signed(Operation.LIST_INFERENCE_PROFILES, region, context, call -> {
            List<InferenceProfile> profiles =
                    ProfilePaginator.collect(mapper, token -> page(region, type, token, call));
            answers.listed(region, type, profiles);
            return profiles;
        });
    }

    private ListInferenceProfilesResponse page(Region region, ProfileType type, @Nullable String token, AwsCall call) {
        return clients.bedrock(region)
                .listInferenceProfiles(request -> request.typeEquals(type.value())
                        .maxResults(PAGE_SIZE)
                        .nextToken(token)
                        .overrideConfiguration(call.requestConfiguration()));
    }
}

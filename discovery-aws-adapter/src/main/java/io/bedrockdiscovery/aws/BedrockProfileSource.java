package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/** Profiles by {@code ListInferenceProfiles}, in the largest pages there are. */
final class BedrockProfileSource implements ProfileSource {
    private static final int PAGE_SIZE = 1000;

    private final PerRegion<BedrockClient> clients;
    private final Calls calls;
    private final SharedCalls shared;

    BedrockProfileSource(PerRegion<BedrockClient> clients, Calls calls, SharedCalls shared) {
        this.clients = clients;
        this.calls = calls;
        this.shared = shared;
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type) {
        return shared.share(
                new SharedCalls.Subject(Operation.LIST_INFERENCE_PROFILES, region, type), () -> ask(region, type));
    }

    private Outcome<List<InferenceProfile>> ask(Region region, ProfileType type) {
        return calls.ask(
                Operation.LIST_INFERENCE_PROFILES,
                region,
                call -> ProfilePages.all(token -> page(region, type, token, call)));
    }

    private ListInferenceProfilesResponse page(
            Region region, ProfileType type, @Nullable String token, CallRecord call) {
        return clients.in(region)
                .listInferenceProfiles(request -> request.typeEquals(type.value())
                        .maxResults(PAGE_SIZE)
                        .nextToken(token)
                        .overrideConfiguration(call.watch()));
    }
}

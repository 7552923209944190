package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.util.List;

/** The three list calls, of the adapter or of sources that are broken on purpose. */
record ListCalls(ModelSource models, ProfileSource profiles) {
    static ListCalls of(AwsBedrock aws) {
        return new ListCalls(aws.sources().models(), aws.sources().profiles());
    }

    Outcome<? extends List<?>> ask(ListCall call, Region region) {
        return switch (call) {
            case MODELS -> models.models(region, CallContext.unlimited());
            case SYSTEM_DEFINED_PROFILES ->
                profiles.profiles(region, ProfileType.SYSTEM_DEFINED, CallContext.unlimited());
            case APPLICATION_PROFILES -> profiles.profiles(region, ProfileType.APPLICATION, CallContext.unlimited());
        };
    }
}

package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.util.List;

/** The three list calls, of the adapter or of one that is broken on purpose. */
record ListCalls(ModelSource models, ProfileSource profiles) {
    static ListCalls of(AwsBedrock aws) {
        return new ListCalls(aws.modelSource(), aws.profileSource());
    }

    Outcome<? extends List<?>> ask(CallKind call, Region region) {
        return switch (call) {
            case MODELS -> models.models(region);
            case SYSTEM_DEFINED_PROFILES -> profiles.profiles(region, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles.profiles(region, ProfileType.APPLICATION);
        };
    }
}

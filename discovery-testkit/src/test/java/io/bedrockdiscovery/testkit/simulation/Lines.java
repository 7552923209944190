package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Models, profiles and regions as lines of plain text, the id first. */
final class Lines {
    private static final String FOUNDATION_MODEL = ":foundation-model/";

    private Lines() {}

    static String of(FoundationModel model) {
        Object end =
                model.modelLifecycle() == null ? null : model.modelLifecycle().endOfLifeTime();
        return model.modelId().value() + " types=" + model.inferenceTypesSupported() + " end=" + end;
    }

    static String of(InferenceProfile profile) {
        List<String> arns = new ArrayList<>();
        if (profile.models() != null) {
            profile.models().forEach(each -> arns.add(Objects.toString(each.modelArn())));
        }
        return profile.inferenceProfileId() + " " + String.join(" ", arns);
    }

    static String of(RegionDescription region) {
        return region.region().id() + " "
                + (region.optInStatus() == null ? "" : region.optInStatus().value());
    }

    static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    static boolean isNotOptedIn(String regionLine) {
        return regionLine.endsWith(" not-opted-in");
    }

    static boolean isOnDemand(String modelLine) {
        return modelLine.contains("ON_DEMAND");
    }

    /** Returns whether one of the ARNs in a line of a profile is that of the model with exactly this id. */
    static boolean names(String profileLine, String modelId) {
        return (profileLine + " ").contains(FOUNDATION_MODEL + modelId + " ");
    }
}

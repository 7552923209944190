package io.bedrockdiscovery.testkit.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call of the runtime, as the authorizations that Bedrock asks IAM for before it lets the call through.
 *
 * <p>A direct call: the model in the region that is called. Through a profile: the profile in the source region; then the
 * model in the source region and wherever else the call may run, each with {@code bedrock:InferenceProfileArn}. The
 * authorization of the profile itself does not carry that key. A global profile runs at the region-less model, for which
 * {@code aws:RequestedRegion} is {@code unspecified}.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html">Prerequisites for
 *     inference profiles</a>
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html">Global
 *     cross-Region inference</a>
 */
record BedrockCall(List<Authorization> authorizations) {
    private static final String INVOKE = "bedrock:InvokeModel";
    private static final String REGION = "aws:RequestedRegion";
    private static final String PROFILE = "bedrock:InferenceProfileArn";

    static BedrockCall direct(String modelArn) {
        return new BedrockCall(List.of(new Authorization(INVOKE, modelArn, Map.of(REGION, region(modelArn)))));
    }

    static BedrockCall through(String profileArn, List<String> modelArns) {
        List<Authorization> needed = new ArrayList<>();
        needed.add(new Authorization(INVOKE, profileArn, Map.of(REGION, region(profileArn))));
        for (String modelArn : modelArns) {
            String region = region(modelArn).isEmpty() ? "unspecified" : region(modelArn);
            needed.add(new Authorization(INVOKE, modelArn, Map.of(REGION, region, PROFILE, profileArn)));
        }
        return new BedrockCall(needed);
    }

    BedrockCall streaming() {
        return new BedrockCall(authorizations.stream()
                .map(each ->
                        new Authorization("bedrock:InvokeModelWithResponseStream", each.resource(), each.context()))
                .toList());
    }

    boolean isAllowedBy(Map<String, Object> policy) {
        return authorizations.stream().allMatch(each -> each.isAllowedBy(policy));
    }

    private static String region(String arn) {
        return arn.split(":", -1)[3];
    }
}

package io.bedrockdiscovery.domain.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The requests that Bedrock has IAM authorize before it runs one invocation of a model.
 *
 * <p>A direct invocation needs the model in the region that is called. An invocation through a profile needs the profile in the
 * source region, and the model in the source region and in every other region where the call may run, each with {@code
 * bedrock:InferenceProfileArn}; the request for the profile itself does not carry that key. A global profile runs at the
 * region-less model, for which {@code aws:RequestedRegion} is {@code unspecified}.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html">Prerequisites for
 *     inference profiles</a>
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html">Global
 *     cross-Region inference</a>
 */
record InvocationRequests(List<IamRequest> requests) {
    private static final String INVOKE = "bedrock:InvokeModel";
    private static final String REGION = "aws:RequestedRegion";
    private static final String PROFILE = "bedrock:InferenceProfileArn";

    static InvocationRequests direct(String modelArn) {
        return new InvocationRequests(List.of(new IamRequest(INVOKE, modelArn, Map.of(REGION, region(modelArn)))));
    }

    static InvocationRequests through(String profileArn, List<String> modelArns) {
        List<IamRequest> needed = new ArrayList<>();
        needed.add(new IamRequest(INVOKE, profileArn, Map.of(REGION, region(profileArn))));
        for (String modelArn : modelArns) {
            String region = region(modelArn).isEmpty() ? "unspecified" : region(modelArn);
            needed.add(new IamRequest(INVOKE, modelArn, Map.of(REGION, region, PROFILE, profileArn)));
        }
        return new InvocationRequests(needed);
    }

    InvocationRequests streaming() {
        return new InvocationRequests(requests.stream()
                .map(each -> new IamRequest("bedrock:InvokeModelWithResponseStream", each.resource(), each.context()))
                .toList());
    }

    boolean isAllowedBy(Map<String, Object> policy) {
        return requests.stream().allMatch(each -> each.isAllowedBy(policy));
    }

    private static String region(String arn) {
        return arn.split(":", -1)[3];
    }
}

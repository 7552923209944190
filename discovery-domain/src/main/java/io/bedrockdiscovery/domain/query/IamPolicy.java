package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The least that a policy must allow for one route, as the maps and lists of a policy document.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html">Prerequisites for
 *     inference profiles</a>
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html">Global
 *     cross-Region inference</a>
 */
public final class IamPolicy {
    private static final Pattern WIDE = Pattern.compile("[*?$]");
    private static final List<String> ACTIONS = List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream");
    private static final String PROFILE = "bedrock:InferenceProfileArn";
    private static final String REGION = "aws:RequestedRegion";

    private IamPolicy() {}

    /**
     * The document that allows calling a model by a route from a region.
     *
     * @throws IllegalArgumentException with a line for people where the listing does not say enough for one, or the
     *     route needs a resource that no listing shows
     */
    public static Map<String, Object> of(ModelInRegion source, Route route) {
        InferenceProfile profile = route.profile();
        List<Map<String, Object>> statements = switch (route.via()) {
            case ON_DEMAND -> List.of(statement("CallModel", List.of(modelArn(source)), Map.of()));
            case PROVISIONED ->
                throw new IllegalArgumentException(
                        "a policy for provisioned throughput names its ARN, which no listing of models shows");
            case PROFILE, GLOBAL_PROFILE, APPLICATION_PROFILE -> through(source, route, profile);
        };
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements);
        return document;
    }

    private static List<Map<String, Object>> through(
            ModelInRegion source, Route route, @Nullable InferenceProfile profile) {
        if (profile == null || profile.inferenceProfileArn() == null) {
            throw new IllegalArgumentException("the listing does not give the ARN of " + route.passAsModelId());
        }
        String arn = profile.inferenceProfileArn();
        TreeSet<String> named = new TreeSet<>();
        TreeSet<String> anywhere = new TreeSet<>();
        boolean namesSource = false;
        for (ModelReference reference : profile.references()) {
            FoundationModelArn model = reference
                    .foundationModel()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "profile " + route.passAsModelId() + " names something that is not a foundation model"));
            (model.region() == null ? anywhere : named).add(model.toString());
            namesSource |= source.region().equals(model.region())
                    && source.model().modelId().equals(model.modelId());
        }
        if (!namesSource) {
            named.add(modelArn(source));
        }
        Map<String, Object> viaProfile = Map.of(PROFILE, arn);
        Map<String, Object> fromProfile =
                anywhere.isEmpty() ? Map.of() : Map.of(REGION, source.region().id());
        Map<String, Object> unspecified = new LinkedHashMap<>();
        unspecified.put(REGION, "unspecified");
        unspecified.put(PROFILE, arn);
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(statement("CallProfile", List.of(arn), fromProfile));
        statements.add(statement("RunModelThroughProfile", List.copyOf(named), viaProfile));
        if (!anywhere.isEmpty()) {
            statements.add(statement("RunModelAnywhereThroughProfile", List.copyOf(anywhere), unspecified));
        }
        return statements;
    }

    private static Map<String, Object> statement(String sid, List<String> resources, Map<String, Object> equal) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Sid", sid);
        statement.put("Effect", "Allow");
        statement.put("Action", ACTIONS);
        statement.put("Resource", resources.stream().map(IamPolicy::literal).toList());
        if (!equal.isEmpty()) {
            statement.put("Condition", Map.of("StringEquals", equal));
        }
        return statement;
    }

    /** In a policy a wildcard or a variable would allow more than the listing shows. */
    private static String literal(String arn) {
        if (WIDE.matcher(arn).find()) {
            throw new IllegalArgumentException("no policy can name " + Printable.of(arn));
        }
        return arn;
    }

    /** As the region lists it; an ARN is never composed. */
    private static String modelArn(ModelInRegion source) {
        return Optional.ofNullable(source.model().modelArn())
                .flatMap(FoundationModelArn::parse)
                .map(FoundationModelArn::toString)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the listing does not give the ARN of " + source.model().modelId() + " in " + source.region()));
    }
}

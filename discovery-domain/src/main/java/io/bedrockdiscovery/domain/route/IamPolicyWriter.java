package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Arn;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the policy with the least permissions that one route needs.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html">Prerequisites for
 *     inference profiles</a>
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html">Global
 *     cross-Region inference</a>
 */
public final class IamPolicyWriter {
    private static final Pattern WILDCARD = Pattern.compile("[*?$]");
    private static final List<String> ACTIONS = List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream");
    private static final String PROFILE = "bedrock:InferenceProfileArn";
    private static final String REGION = "aws:RequestedRegion";

    private IamPolicyWriter() {}

    /** Writes the policy that allows a call of a model from a region by a route. */
    public static IamPolicy write(ModelInRegion source, Route route) {
        try {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("Version", "2012-10-17");
            document.put("Statement", statements(source, route));
            return IamPolicy.of(document);
        } catch (Impossible e) {
            return IamPolicy.none(e.reason, e.problem);
        }
    }

    private static List<Map<String, Object>> statements(ModelInRegion source, Route route) throws Impossible {
        return switch (route.via()) {
            case ON_DEMAND -> List.of(statement("CallModel", List.of(modelArn(source)), Map.of()));
            // Each of these is a resource of its own; the model behind it is not named.
            case PROVISIONED, CUSTOM_DEPLOYMENT, IMPORTED_MODEL ->
                List.of(statement("CallTarget", List.of(ofBedrock(route.passAsModelId())), Map.of()));
            case PROMPT_ROUTER, MARKETPLACE_ENDPOINT ->
                throw new Impossible(
                        IamPolicy.Reason.ARN_NOT_LISTED,
                        "a policy for a " + route.via() + " names what is behind it, which no listing shows whole");
            case PROFILE, GLOBAL_PROFILE, APPLICATION_PROFILE -> throughProfile(source, route, route.profile());
        };
    }

    private static List<Map<String, Object>> throughProfile(
            ModelInRegion source, Route route, @Nullable InferenceProfile profile) throws Impossible {
        if (profile == null || profile.inferenceProfileArn() == null) {
            throw new Impossible(
                    IamPolicy.Reason.ARN_NOT_LISTED, "the listing does not give the ARN of " + route.passAsModelId());
        }
        String arn = profile.inferenceProfileArn();
        Arn parsed =
                Arn.parse(arn).filter(each -> each.service().equals("bedrock")).orElse(null);
        TreeSet<String> named = new TreeSet<>();
        TreeSet<String> anywhere = new TreeSet<>();
        boolean namesSource = false;
        for (ModelReference reference : profile.references()) {
            Optional<FoundationModelArn> model = reference.foundationModel();
            if (model.isEmpty()) {
                throw new Impossible(
                        IamPolicy.Reason.NOT_A_FOUNDATION_MODEL,
                        "profile " + route.passAsModelId() + " names something that is not a foundation model");
            }
            FoundationModelArn target = model.get();
            if (parsed == null || !parsed.partition().equals(target.partition().id())) {
                throw new Impossible(
                        IamPolicy.Reason.ARN_OF_ANOTHER_SERVICE,
                        SafeText.of(arn) + " is no profile of Bedrock in partition " + target.partition()
                                + ", where its model is; no policy is written for it");
            }
            (target.region() == null ? anywhere : named).add(target.toString());
            namesSource |= source.region().equals(target.region())
                    && source.model().modelId().equals(target.modelId());
        }
        if (!namesSource) {
            named.add(modelArn(source));
        }
        Map<String, Object> viaProfile = Map.of(PROFILE, arn);
        Map<String, Object> fromRegion =
                anywhere.isEmpty() ? Map.of() : Map.of(REGION, source.region().id());
        Map<String, Object> unspecified = new LinkedHashMap<>();
        unspecified.put(REGION, "unspecified");
        unspecified.put(PROFILE, arn);
        List<Map<String, Object>> statements = new ArrayList<>();
        statements.add(statement("CallProfile", List.of(arn), fromRegion));
        statements.add(statement("RunModelThroughProfile", List.copyOf(named), viaProfile));
        if (!anywhere.isEmpty()) {
            statements.add(statement("RunModelAnywhereThroughProfile", List.copyOf(anywhere), unspecified));
        }
        return statements;
    }

    private static String ofBedrock(String arn) throws Impossible {
        if (Arn.parse(arn).filter(each -> each.service().equals("bedrock")).isEmpty()) {
            throw new Impossible(
                    IamPolicy.Reason.ARN_OF_ANOTHER_SERVICE,
                    SafeText.of(arn) + " is nothing of Bedrock; no policy is written for it");
        }
        return arn;
    }

    private static Map<String, Object> statement(String sid, List<String> resources, Map<String, Object> equal)
            throws Impossible {
        for (String arn : resources) {
            // In a policy a wildcard or a variable would allow more than the listing shows.
            if (WILDCARD.matcher(arn).find()) {
                throw new Impossible(IamPolicy.Reason.WILDCARD_IN_ARN, "no policy can name " + SafeText.of(arn));
            }
        }
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Sid", sid);
        statement.put("Effect", "Allow");
        statement.put("Action", ACTIONS);
        statement.put("Resource", resources);
        if (!equal.isEmpty()) {
            statement.put("Condition", Map.of("StringEquals", equal));
        }
        return statement;
    }

    /** Returns the model's ARN as the region lists it; an ARN is never composed. */
    private static String modelArn(ModelInRegion source) throws Impossible {
        Optional<String> arn = Optional.ofNullable(source.model().modelArn())
                .flatMap(FoundationModelArn::parse)
                .map(FoundationModelArn::toString);
        if (arn.isEmpty()) {
            throw new Impossible(
                    IamPolicy.Reason.ARN_NOT_LISTED,
                    "the listing does not give the ARN of " + source.model().modelId() + " in " + source.region());
        }
        return arn.get();
    }

    /** Reports inside this class that no policy can be written. */
    private static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        private final IamPolicy.Reason reason;
        private final String problem;

        Impossible(IamPolicy.Reason reason, String message) {
            super(message);
            this.reason = reason;
            this.problem = message;
        }
    }
}

package io.bedrockdiscovery.domain.diagnosis;

import io.bedrockdiscovery.domain.model.Arn;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what every error text may tell, whatever its error: ARNs, the endpoint that was called, and ids of models. */
final class FactFinder {
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]{0,20}:[a-z0-9-]{1,40}:[a-z0-9-]{0,40}:[a-zA-Z0-9]{0,40}:"
                    + "[A-Za-z0-9_./:@+=*-]{0,400}[A-Za-z0-9*]");
    private static final Pattern HOST = Pattern.compile(
            "\\bbedrock(?:-runtime|-mantle|-agent|-agent-runtime)?(?:-fips)?\\.([a-z]{2,8}(?:-[a-z0-9]+){1,4})\\."
                    + "(?:amazonaws|api\\.aws|api\\.amazonwebservices|vpce)");
    private static final Pattern SCOPED = Pattern.compile(
            "\\b(?:region|region_name|aws_region)[\"']?[=: ]+[\"']?" + "([a-z]{2,8}(?:-[a-z]+){1,3}-\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile(
            "(?<![\\w.@-])(?:[a-z]{2,8}(?:-[a-z]{2,4})?\\.)?"
                    + "(?:ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen"
                    + "|stability|twelvelabs|writer|zai)\\.[a-z0-9][a-z0-9.-]{0,120}[a-z0-9](?::\\d+(?::[0-9a-z]+)?)?(?:\\[\\d+[km]])?");
    private static final List<String> PROFILES = List.of("inference-profile/", "application-inference-profile/");

    private FactFinder() {}

    /** Returns the facts of a text. */
    static Facts find(ErrorText text) {
        Facts facts = Facts.NONE;
        for (String arn :
                ARN.matcher(text.folded()).results().map(MatchResult::group).toList()) {
            facts = facts.and(Arn.parse(arn).map(FactFinder::ofArn).orElse(Facts.NONE));
        }
        facts = facts.with("region", region(HOST.matcher(text.folded())));
        facts = facts.with("region", region(SCOPED.matcher(text.folded())));
        Matcher id = ID.matcher(text.folded());
        return id.find() ? facts.with("model", id.group()) : facts;
    }

    private static Facts ofArn(Arn arn) {
        String resource = arn.resource();
        if (arn.service().equals("organizations")) {
            return Facts.NONE.with("policy", arn.toString());
        }
        if (!arn.service().equals("bedrock")) {
            return Facts.NONE;
        }
        if (resource.startsWith("foundation-model/")) {
            return Facts.NONE
                    .with("model", resource.substring("foundation-model/".length()))
                    .with("denied", arn.region());
        }
        for (String kind : PROFILES) {
            if (resource.startsWith(kind)) {
                String name = kind.startsWith("a") ? arn.toString() : resource.substring(kind.length());
                return Facts.NONE.with("profile", name).with("model", name).with("region", arn.region());
            }
        }
        return Facts.NONE.with("target", arn.toString()).with("region", arn.region());
    }

    private static String region(Matcher found) {
        return found.find() && Region.isValid(found.group(1)) ? found.group(1) : "";
    }
}

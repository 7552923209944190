package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.lookup.ProfileNames.NamedProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches ARNs: of a foundation model, of a profile, and of every other target that Bedrock can call.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html">Resource
 *     types of Amazon Bedrock</a>
 */
final class ArnTier {
    private static final Pattern ARN = Pattern.compile("arn:([^:]+):([^:]+):([^:]*):([^:/]*):(.+)");
    /** An ARN from which the place of the account is missing altogether. */
    private static final Pattern WITHOUT_ACCOUNT = Pattern.compile("arn:([^:]+):([^:]+):([^:]*):()([^:/]+/.+)");

    private static final String ENDPOINT = "endpoint/";
    private static final String MODEL = "foundation-model/";
    private static final String PROFILE = "inference-profile/";
    private static final String APPLICATION_PROFILE = "application-inference-profile/";
    private static final Map<String, OtherTarget.Kind> KINDS = Map.of(
            "provisioned-model", OtherTarget.Kind.PROVISIONED_THROUGHPUT,
            "custom-model-deployment", OtherTarget.Kind.CUSTOM_DEPLOYMENT,
            "imported-model", OtherTarget.Kind.IMPORTED_MODEL,
            "prompt-router", OtherTarget.Kind.PROMPT_ROUTER,
            "default-prompt-router", OtherTarget.Kind.PROMPT_ROUTER,
            "endpoint", OtherTarget.Kind.MARKETPLACE_ENDPOINT,
            "marketplace", OtherTarget.Kind.MARKETPLACE_ENDPOINT,
            "custom-model", OtherTarget.Kind.CUSTOM_MODEL);

    private final NameIndex index;
    private final IdTiers tiers;
    private final Function<String, List<ModelId>> nearest;

    ArnTier(NameIndex index, IdTiers tiers, Function<String, List<ModelId>> nearest) {
        this.index = index;
        this.tiers = tiers;
        this.nearest = nearest;
    }

    /** The parts of an ARN that matter here; {@code region} is null where there is none. */
    private record Parts(
            String arn,
            String partition,
            String service,
            @Nullable Region region,
            String account,
            String resource) {}

    Optional<NameMatch> find(String text) {
        Matcher whole = ARN.matcher(text);
        Matcher parts = whole.matches() ? whole : WITHOUT_ACCOUNT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String place = parts.group(3);
        Region region = Region.isValid(place) ? new Region(place) : null;
        return Optional.of(
                match(new Parts(text, parts.group(1), parts.group(2), region, parts.group(4), parts.group(5))));
    }

    private NameMatch match(Parts arn) {
        String resource = arn.resource();
        // What is named like a profile elsewhere is none; marketplace endpoints are those of SageMaker.
        if (!arn.partition().equals(index.partition().id())) {
            return other(arn, OtherTarget.Kind.UNKNOWN);
        }
        if (!arn.service().equals("bedrock") && !(arn.service().equals("sagemaker") && resource.startsWith(ENDPOINT))) {
            return other(arn, OtherTarget.Kind.UNKNOWN);
        }
        if (resource.startsWith(MODEL)) {
            return model(arn, resource.substring(MODEL.length()));
        }
        if (resource.startsWith(PROFILE)) {
            return profile(arn, resource.substring(PROFILE.length()), false);
        }
        if (resource.startsWith(APPLICATION_PROFILE)) {
            return profile(arn, resource.substring(APPLICATION_PROFILE.length()), true);
        }
        return other(arn, KINDS.getOrDefault(resource.split("/", 2)[0], OtherTarget.Kind.UNKNOWN));
    }

    private NameMatch model(Parts arn, String id) {
        if (index.isModel(id)) {
            return found(arn, tiers.exact(id), arn.account().isEmpty() ? List.of() : List.of(accountOfModel(arn, id)));
        }
        Optional<NameMatch> mixedUp = tiers.profile(id);
        return mixedUp.isPresent()
                ? found(arn, mixedUp, List.of(mixUp(arn, id)))
                : found(arn, tiers.base(id).or(() -> tiers.withoutVersion(id)), List.of());
    }

    private static String accountOfModel(Parts arn, String id) {
        return "AWS refuses the ARN of a foundation model with an account; right is "
                + arn(arn.partition(), arn.region(), "", MODEL + id);
    }

    private String mixUp(Parts arn, String id) {
        String right = index.profile(id).map(NamedProfile::arn).orElse(null);
        return SafeText.of(id)
                + " is an inference profile and no model, so AWS refuses this ARN of a foundation model; "
                + (right == null
                        ? "the ARN of a profile ends in " + PROFILE + "ID"
                        : "right is " + SafeText.of(at(right, arn.region())));
    }

    private NameMatch profile(Parts arn, String id, boolean application) {
        Optional<NamedProfile> listed = index.profile(id);
        if (listed.isEmpty() && application) {
            return other(arn, OtherTarget.Kind.APPLICATION_PROFILE);
        }
        List<String> notes = new ArrayList<>();
        String right = listed.map(NamedProfile::arn).orElse(null);
        if (arn.account().isEmpty()) {
            notes.add("AWS refuses the ARN of a profile without the account"
                    + (right == null ? "" : "; right is " + SafeText.of(at(right, arn.region()))));
        } else if (listed.isPresent() && listed.get().application() != application) {
            notes.add("the ARN names the wrong kind of profile"
                    + (right == null ? "" : "; right is " + SafeText.of(at(right, arn.region()))));
        }
        return found(arn, tiers.profile(id), notes);
    }

    /** Returns a listed ARN as it is in another region. */
    private static String at(String listed, @Nullable Region region) {
        Matcher parts = ARN.matcher(listed);
        return region == null || !parts.matches()
                ? listed
                : arn(parts.group(1), region, parts.group(4), parts.group(5));
    }

    private static String arn(String partition, @Nullable Region region, String account, String resource) {
        return "arn:" + partition + ":bedrock:" + (region == null ? "" : region.id()) + ":" + account + ":" + resource;
    }

    private NameMatch found(Parts arn, Optional<NameMatch> match, List<String> notes) {
        String id = arn.resource().substring(arn.resource().indexOf('/') + 1);
        return match.orElseGet(() -> new NameMatch.NotFound(nearest.apply(id))).decorated(notes, arn.region());
    }

    private static NameMatch other(Parts arn, OtherTarget.Kind kind) {
        return new NameMatch.Other(new OtherTarget(kind, arn.arn(), arn.region()), List.of());
    }
}

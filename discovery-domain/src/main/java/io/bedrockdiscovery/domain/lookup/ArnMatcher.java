package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.lookup.ProfileNames.NamedProfile;
import io.bedrockdiscovery.domain.model.Arn;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches ARNs: of a foundation model, of a profile, and of every other target that Bedrock can call.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html">Resource
 *     types of Amazon Bedrock</a>
 */
final class ArnMatcher {
    private static final String SERVICE = "bedrock";
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
    private final IdMatchers ids;
    private final Function<String, List<ModelId>> nearest;

    ArnMatcher(NameIndex index, IdMatchers ids, Function<String, List<ModelId>> nearest) {
        this.index = index;
        this.ids = ids;
        this.nearest = nearest;
    }

    /**
     * An ARN as it was typed.
     *
     * @param region null where there is none
     */
    private record TypedArn(String text, Arn arn, @Nullable Region region) {
        static TypedArn of(String text, Arn arn) {
            return new TypedArn(text, arn, Region.isValid(arn.region()) ? new Region(arn.region()) : null);
        }

        boolean hasAccount() {
            return !arn.account().isEmpty();
        }
    }

    Optional<NameMatch> find(String text) {
        return Arn.parse(text)
                .filter(arn -> !arn.account().contains("/"))
                .or(() -> withoutAccount(text))
                .map(arn -> match(TypedArn.of(text, arn)));
    }

    /** Parses an ARN from which the place of the account is missing altogether. */
    private static Optional<Arn> withoutAccount(String text) {
        String[] part = text.split(":", 5);
        return part.length == 5 && isResource(part[4])
                ? Arn.parse(String.join(":", part[0], part[1], part[2], part[3], "", part[4]))
                : Optional.empty();
    }

    /** Returns whether a text is a type and an id with a slash between, and cannot be an account. */
    private static boolean isResource(String text) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':');
        return slash > 0 && slash < text.length() - 1 && (colon < 0 || slash < colon);
    }

    private NameMatch match(TypedArn typed) {
        Arn arn = typed.arn();
        String resource = arn.resource();
        // What is named like a profile elsewhere is none; marketplace endpoints are those of SageMaker.
        if (!arn.partition().equals(index.partition().id())) {
            return other(typed, OtherTarget.Kind.UNKNOWN);
        }
        if (!arn.service().equals(SERVICE) && !(arn.service().equals("sagemaker") && resource.startsWith(ENDPOINT))) {
            return other(typed, OtherTarget.Kind.UNKNOWN);
        }
        if (resource.startsWith(MODEL)) {
            return model(typed, resource.substring(MODEL.length()));
        }
        if (resource.startsWith(PROFILE)) {
            return profile(typed, resource.substring(PROFILE.length()), false);
        }
        if (resource.startsWith(APPLICATION_PROFILE)) {
            return profile(typed, resource.substring(APPLICATION_PROFILE.length()), true);
        }
        return other(typed, KINDS.getOrDefault(resource.split("/", 2)[0], OtherTarget.Kind.UNKNOWN));
    }

    private NameMatch model(TypedArn typed, String id) {
        if (index.isModel(id)) {
            return found(typed, ids.exact(id), typed.hasAccount() ? List.of(accountOfModel(typed, id)) : List.of());
        }
        Optional<NameMatch> mixedUp = ids.profile(id);
        return mixedUp.isPresent()
                ? found(typed, mixedUp, List.of(mixUp(typed, id)))
                : found(typed, ids.base(id).or(() -> ids.withoutVersion(id)), List.of());
    }

    private static String accountOfModel(TypedArn typed, String id) {
        return "AWS refuses the ARN of a foundation model with an account; right is "
                + arn(typed.arn().partition(), typed.region(), "", MODEL + id);
    }

    private String mixUp(TypedArn typed, String id) {
        String right = index.profile(id).map(NamedProfile::arn).orElse(null);
        return SafeText.of(id)
                + " is an inference profile and no model, so AWS refuses this ARN of a foundation model; "
                + (right == null
                        ? "the ARN of a profile ends in " + PROFILE + "ID"
                        : "right is " + SafeText.of(at(right, typed.region())));
    }

    private NameMatch profile(TypedArn typed, String id, boolean application) {
        Optional<NamedProfile> listed = index.profile(id);
        if (listed.isEmpty() && application) {
            return other(typed, OtherTarget.Kind.APPLICATION_PROFILE);
        }
        List<String> notes = new ArrayList<>();
        String right = listed.map(NamedProfile::arn).orElse(null);
        if (!typed.hasAccount()) {
            notes.add("AWS refuses the ARN of a profile without the account"
                    + (right == null ? "" : "; right is " + SafeText.of(at(right, typed.region()))));
        } else if (listed.isPresent() && listed.get().application() != application) {
            notes.add("the ARN names the wrong kind of profile"
                    + (right == null ? "" : "; right is " + SafeText.of(at(right, typed.region()))));
        }
        return found(typed, ids.profile(id), notes);
    }

    /** Returns a listed ARN as it is in another region. */
    private static String at(String listed, @Nullable Region region) {
        return region == null
                ? listed
                : Arn.parse(listed)
                        .map(arn -> arn(arn.partition(), region, arn.account(), arn.resource()))
                        .orElse(listed);
    }

    private static String arn(String partition, @Nullable Region region, String account, String resource) {
        return new Arn(partition, SERVICE, region == null ? "" : region.id(), account, resource).toString();
    }

    private NameMatch found(TypedArn typed, Optional<NameMatch> match, List<String> notes) {
        String resource = typed.arn().resource();
        String id = resource.substring(resource.indexOf('/') + 1);
        return match.orElseGet(() -> new NameMatch.NotFound(nearest.apply(id))).decorated(notes, typed.region());
    }

    private static NameMatch other(TypedArn typed, OtherTarget.Kind kind) {
        return new NameMatch.Other(new OtherTarget(kind, typed.text(), typed.region()), List.of());
    }
}

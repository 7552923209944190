package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/**
 * Gathers the pages of a list of profiles, each profile once. The SDK's paginator follows tokens for ever; here a token
 * that comes again, or a list without an end, makes the answer a bad one.
 */
final class ProfilePages {
    static final int MOST_PAGES = 200;
    static final int MOST_EMPTY_PAGES = 20;
    static final int MOST_PROFILES = 100_000;

    private final Map<String, InferenceProfile> profiles = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private int pages;
    private int emptyPages;

    private ProfilePages() {}

    static List<InferenceProfile> all(Page first) {
        ProfilePages pages = new ProfilePages();
        String token = null;
        do {
            token = pages.add(first.after(token));
        } while (token != null);
        return List.copyOf(pages.profiles.values());
    }

    /** The token of the next page, or null after the last. */
    private @Nullable String add(ListInferenceProfilesResponse page) {
        if (!page.hasInferenceProfileSummaries()) {
            throw new BadAnswerException("the answer has no list of profiles");
        }
        for (InferenceProfileSummary summary : page.inferenceProfileSummaries()) {
            InferenceProfile profile = ProfileMapping.profile(summary);
            profiles.putIfAbsent(profile.inferenceProfileId(), profile);
        }
        String token = page.nextToken();
        if (token == null || token.isEmpty()) {
            return null;
        }
        pages++;
        emptyPages = page.inferenceProfileSummaries().isEmpty() ? emptyPages + 1 : 0;
        if (!tokens.add(token)) {
            throw new BadAnswerException("the list of profiles goes round in circles (a page token came twice)");
        }
        if (pages >= MOST_PAGES || emptyPages >= MOST_EMPTY_PAGES || profiles.size() > MOST_PROFILES) {
            throw new BadAnswerException(
                    "the list of profiles has no end (" + pages + " pages, " + profiles.size() + " profiles so far)");
        }
        return token;
    }

    /** Fetches a page. */
    @FunctionalInterface
    interface Page {
        ListInferenceProfilesResponse after(@Nullable String token);
    }
}

package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/**
 * Collects the pages of a list of profiles. The SDK's own paginator follows tokens without end; here a repeated token
 * or an endless list makes the answer a bad one.
 */
final class ProfilePaginator {
    static final int MAX_PAGES = 200;
    static final int MAX_CONSECUTIVE_EMPTY_PAGES = 20;
    static final int MAX_PROFILES = 100_000;

    private final List<InferenceProfile> profiles = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private int pages;
    private int emptyPages;

    private ProfilePaginator() {}

    /**
     * Returns the profiles of all pages, in AWS's order, with AWS's repetitions.
     *
     * @throws BadAnswerException if a page is not a list of profiles or the list does not end
     */
    static List<InferenceProfile> collect(PageFetcher fetcher) {
        ProfilePaginator paginator = new ProfilePaginator();
        String token = null;
        do {
            token = paginator.add(fetcher.fetch(token));
        } while (token != null);
        return List.copyOf(paginator.profiles);
    }

    /** Adds a page and returns the token of the next one; null after the last. */
    private @Nullable String add(ListInferenceProfilesResponse page) {
        if (!page.hasInferenceProfileSummaries()) {
            throw new BadAnswerException("the answer has no list of profiles");
        }
        for (InferenceProfileSummary summary : page.inferenceProfileSummaries()) {
            profiles.add(ProfileMapper.profile(summary));
        }
        String token = page.nextToken();
        if (token == null || token.isEmpty()) {
            return null;
        }
        pages++;
        emptyPages = page.inferenceProfileSummaries().isEmpty() ? emptyPages + 1 : 0;
        if (!tokens.add(token)) {
            throw new BadAnswerException("the list of profiles does not end (a page token was repeated)");
        }
        if (pages >= MAX_PAGES || emptyPages >= MAX_CONSECUTIVE_EMPTY_PAGES || profiles.size() > MAX_PROFILES) {
            throw new BadAnswerException("the list of profiles does not end (stopped after " + pages + " pages with "
                    + profiles.size() + " profiles)");
        }
        return token;
    }

    /** Fetches a page. */
    @FunctionalInterface
    interface PageFetcher {
        /**
         * Fetches a page.
         *
         * @param token null for the first page
         */
        ListInferenceProfilesResponse fetch(@Nullable String token);
    }
}

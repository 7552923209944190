package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/** Collects the pages of a list of profiles. */
final class ProfilePaginator {
    private static final String NOUN = "profiles";

    private ProfilePaginator() {}

    /**
     * Returns the profiles of all pages, in AWS's order, with AWS's repetitions.
     *
     * @throws io.bedrockdiscovery.aws.internal.failure.BadAnswerException if a page is not a list of profiles or the
     *     list does not end
     */
    static List<InferenceProfile> collect(ProfileMapper mapper, PageFetcher fetcher) {
        return TokenPaginator.collect(NOUN, token -> page(mapper, fetcher.fetch(token)));
    }

    private static TokenPaginator.Page<InferenceProfile> page(
            ProfileMapper mapper, ListInferenceProfilesResponse page) {
        return TokenPaginator.Page.of(
                NOUN,
                page.hasInferenceProfileSummaries(),
                page.inferenceProfileSummaries(),
                mapper::profile,
                page.nextToken());
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

package io.bedrockdiscovery.aws.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

final class ProfilePaginatorTest {
    private static final ProfileMapper MAPPER = new ProfileMapper(new SharedValues());

    private int calls;

    @Test
    void pages_areFollowedInOrder() {
        List<String> tokens = new ArrayList<>();

        List<InferenceProfile> all = ProfilePaginator.collect(MAPPER, token -> {
            tokens.add(String.valueOf(token));
            return switch (String.valueOf(token)) {
                case "null" -> page("t1", "a", "b");
                case "t1" -> page("t2", "c");
                default -> page(null, "d");
            };
        });

        assertThat(tokens).containsExactly("null", "t1", "t2");
        assertThat(all).extracting(InferenceProfile::inferenceProfileId).containsExactly("a", "b", "c", "d");
    }

    @Test
    void repeatedPage_keepsItsRepetitions() {
        List<InferenceProfile> all = ProfilePaginator.collect(
                MAPPER, token -> token == null ? page("again", "a", "b") : page(null, "a", "b"));

        assertThat(all).extracting(InferenceProfile::inferenceProfileId).containsExactly("a", "b", "a", "b");
    }

    @Test
    void endlessRepeatedPages_areABadAnswer() {
        assertThatThrownBy(() -> ProfilePaginator.collect(MAPPER, token -> counted(page("t" + calls, "a", "b"))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("does not end");
        assertThat(calls).isEqualTo(TokenPaginator.MAX_PAGES);
    }

    @Test
    void emptyToken_endsTheList() {
        assertThat(ProfilePaginator.collect(MAPPER, token -> page("", "a"))).hasSize(1);
    }

    @Test
    void tokenThatPointsToItself_isABadAnswerAtOnce() {
        assertThatThrownBy(() -> ProfilePaginator.collect(MAPPER, token -> counted(page("t", "a"))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("a page token was repeated");
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void alternatingTokens_areABadAnswer() {
        assertThatThrownBy(() -> ProfilePaginator.collect(
                        MAPPER, token -> counted("A".equals(token) ? page("B", "b") : page("A", "a"))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("a page token was repeated");
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void endlessEmptyPages_areABadAnswer() {
        assertThatThrownBy(() -> ProfilePaginator.collect(MAPPER, token -> counted(page("t" + calls))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("does not end");
        assertThat(calls).isEqualTo(TokenPaginator.MAX_CONSECUTIVE_EMPTY_PAGES);
    }

    @Test
    void endlessFullPages_areABadAnswer() {
        assertThatThrownBy(() -> ProfilePaginator.collect(MAPPER, token -> counted(page("t" + calls, "p" + calls))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("does not end");
        assertThat(calls).isEqualTo(TokenPaginator.MAX_PAGES);
    }

    @Test
    void tooManyProfiles_areABadAnswer() {
        assertThatThrownBy(() -> ProfilePaginator.collect(
                        MAPPER,
                        token -> counted(page(
                                "t" + calls,
                                IntStream.range(0, 10_000)
                                        .mapToObj(i -> calls + "-" + i)
                                        .toArray(String[]::new)))))
                .isInstanceOf(BadAnswerException.class);
        assertThat(calls).isEqualTo(TokenPaginator.MAX_ITEMS / 10_000 + 1);
    }

    @Test
    void laterPageWithoutList_isABadAnswer() {
        assertThatThrownBy(() -> ProfilePaginator.collect(
                        MAPPER,
                        token -> token == null
                                ? page("t", "a")
                                : ListInferenceProfilesResponse.builder().build()))
                .isInstanceOf(BadAnswerException.class);
    }

    private ListInferenceProfilesResponse counted(ListInferenceProfilesResponse page) {
        calls++;
        return page;
    }

    private static ListInferenceProfilesResponse page(String token, String... ids) {
        return ListInferenceProfilesResponse.builder()
                .nextToken(token)
                .inferenceProfileSummaries(Arrays.stream(ids)
                        .map(id -> InferenceProfileSummary.builder()
                                .inferenceProfileId(id)
                                .build())
                        .toList())
                .build();
    }
}

package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

final class ProfilePagesTest {
    private int calls;

    @Test
    void pagesAreFollowedInOrder() {
        List<String> tokens = new ArrayList<>();

        List<InferenceProfile> all = ProfilePages.all(token -> {
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
    void aRepeatedPageAddsNothing() {
        List<InferenceProfile> all =
                ProfilePages.all(token -> token == null ? page("again", "a", "b") : page(null, "a", "b"));

        assertThat(all).hasSize(2);
    }

    @Test
    void anEmptyTokenIsTheEnd() {
        assertThat(ProfilePages.all(token -> page("", "a"))).hasSize(1);
    }

    @Test
    void aTokenThatPointsToItselfIsNoticedAtOnce() {
        assertThatThrownBy(() -> ProfilePages.all(token -> counted(page("t", "a"))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("circles");
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void tokensThatTakeTurnsAreNoticed() {
        assertThatThrownBy(
                        () -> ProfilePages.all(token -> counted("A".equals(token) ? page("B", "b") : page("A", "a"))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("circles");
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void emptyPagesDoNotGoOnForEver() {
        assertThatThrownBy(() -> ProfilePages.all(token -> counted(page("t" + calls))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("no end");
        assertThat(calls).isEqualTo(ProfilePages.MOST_EMPTY_PAGES);
    }

    @Test
    void fullPagesDoNotGoOnForEver() {
        assertThatThrownBy(() -> ProfilePages.all(token -> counted(page("t" + calls, "p" + calls))))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("no end");
        assertThat(calls).isEqualTo(ProfilePages.MOST_PAGES);
    }

    @Test
    void endlesslyManyProfilesAreNotKept() {
        assertThatThrownBy(() -> ProfilePages.all(token -> counted(page(
                        "t" + calls,
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> calls + "-" + i)
                                .toArray(String[]::new)))))
                .isInstanceOf(BadAnswerException.class);
        assertThat(calls).isEqualTo(ProfilePages.MOST_PROFILES / 10_000 + 1);
    }

    @Test
    void aLaterPageWithoutAListSpoilsTheWhole() {
        assertThatThrownBy(() -> ProfilePages.all(token -> token == null
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

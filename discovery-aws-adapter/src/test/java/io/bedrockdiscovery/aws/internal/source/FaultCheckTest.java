package io.bedrockdiscovery.aws.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.ThrottlingRetryStrategy;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/** Sources that are wrong in one way each must fail the check. */
@Timeout(60)
final class FaultCheckTest {
    private static final ListCall PROFILES = ListCall.SYSTEM_DEFINED_PROFILES;

    @AutoClose
    private static final AwsStandIn STAND_IN = new AwsStandIn();

    @AutoClose
    private static final AwsBedrock AWS = STAND_IN.adapter().build();

    private static final ModelSource MODEL_SOURCE = AWS.sources().models();
    private static final ProfileSource PROFILE_SOURCE = AWS.sources().profiles();

    @BeforeAll
    static void serve() {
        WorldOnTheWire.serve(STAND_IN, TestWorld.WORLD, TestWorld.PAGE);
    }

    @Test
    void failuresTurnedIntoEmptyLists_areFound() {
        ListCalls broken = new ListCalls(
                (region, context) -> known(MODEL_SOURCE.models(region, context)),
                (region, type, context) -> known(PROFILE_SOURCE.profiles(region, type, context)));
        FaultCheck check = new FaultCheck(STAND_IN, broken);

        assertThat(WireFaults.of(PROFILES))
                .allMatch(fault -> fails(() -> check.faultCostsItsCallAlone(fault, PROFILES)));
    }

    @Test
    void oneReasonForEveryFailure_isFound() {
        ListCalls broken = new ListCalls(
                (region, context) -> other(MODEL_SOURCE.models(region, context)),
                (region, type, context) -> other(PROFILE_SOURCE.profiles(region, type, context)));

        assertFaultFound(broken, ListCall.MODELS, "reset");
        assertFaultFound(broken, PROFILES, "ThrottlingException: slow down");
        assertFaultFound(broken, PROFILES, "ever new empty pages");
    }

    @Test
    void profilesLostWithTheModels_areFound() {
        ListCalls broken = new ListCalls(
                MODEL_SOURCE,
                (region, type, context) -> MODEL_SOURCE.models(region, context) instanceof Outcome.Known
                        ? PROFILE_SOURCE.profiles(region, type, context)
                        : Outcome.known(List.of()));

        assertFaultFound(broken, ListCall.MODELS, "reset");
        assertFaultFound(broken, ListCall.MODELS, "null");
    }

    @Test
    void firstPageTakenForTheList_isFound() {
        try (BedrockClient client = client()) {
            ListCalls broken = new ListCalls(MODEL_SOURCE, firstPage(client));

            assertUnusualAnswerFound(broken, "one item a page");
            assertUnusualAnswerFound(broken, "a repeated page");
            assertUnusualAnswerFound(broken, "empty pages between");
            assertThat(findsHalfTheList(broken)).isTrue();
        }
    }

    @Test
    void halfTheListTakenForTheWhole_isFound() {
        try (BedrockClient client = client()) {
            ListCalls broken = new ListCalls(MODEL_SOURCE, asFarAsItGoes(client));

            assertFaultFound(broken, PROFILES, "a page that points to itself");
            assertThat(findsHalfTheList(broken)).isTrue();
        }
    }

    private static void assertFaultFound(ListCalls broken, ListCall call, String name) {
        WireFault fault = WireFaults.of(call)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(fails(() -> new FaultCheck(STAND_IN, broken).faultCostsItsCallAlone(fault, call)))
                .as(name)
                .isTrue();
    }

    private static void assertUnusualAnswerFound(ListCalls broken, String name) {
        UnusualAnswer answer = UnusualAnswers.of(PROFILES)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(fails(() -> new FaultCheck(STAND_IN, broken).unusualAnswerIsUnderstood(answer, PROFILES)))
                .as(name)
                .isTrue();
    }

    private static boolean findsHalfTheList(ListCalls broken) {
        FaultCheck check = new FaultCheck(STAND_IN, broken);
        return WireFaults.ofOnePage()
                .anyMatch(fault -> fails(() -> check.faultOfLaterPageFailsTheCall(fault, PROFILES)));
    }

    private static boolean fails(Runnable check) {
        try {
            check.run();
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }

    private static <T> Outcome<List<T>> known(Outcome<List<T>> outcome) {
        return outcome instanceof Outcome.Known ? outcome : Outcome.known(List.of());
    }

    private static <T> Outcome<T> other(Outcome<T> outcome) {
        return outcome instanceof Outcome.Unknown ? Outcome.unknown(Reason.OTHER, "it failed") : outcome;
    }

    private static ProfileSource firstPage(BedrockClient client) {
        return (region, type, context) -> region.equals(TestWorld.HEALTHY)
                ? PROFILE_SOURCE.profiles(region, type, context)
                : answer(profiles(Stream.of(page(client, type, null))));
    }

    private static ProfileSource asFarAsItGoes(BedrockClient client) {
        return (region, type, context) -> {
            if (region.equals(TestWorld.HEALTHY)) {
                return PROFILE_SOURCE.profiles(region, type, context);
            }
            List<ListInferenceProfilesResponse> pages = new ArrayList<>();
            try {
                String token = null;
                do {
                    ListInferenceProfilesResponse page = page(client, type, token);
                    pages.add(page);
                    token = page.nextToken();
                } while (token != null && pages.size() < TokenPaginator.MAX_PAGES);
            } catch (SdkException e) {
                return answer(profiles(pages.stream()));
            }
            return answer(profiles(pages.stream()));
        };
    }

    private static ListInferenceProfilesResponse page(BedrockClient client, ProfileType type, String token) {
        return client.listInferenceProfiles(
                request -> request.typeEquals(type.value()).nextToken(token));
    }

    private static List<InferenceProfile> profiles(Stream<ListInferenceProfilesResponse> pages) {
        return pages.flatMap(page -> page.inferenceProfileSummaries().stream())
                .filter(Objects::nonNull)
                .filter(each -> each.inferenceProfileId() != null)
                .map(new ProfileMapper(new SharedValues())::profile)
                .distinct()
                .toList();
    }

    private static <T> Outcome<List<T>> answer(List<T> list) {
        return Outcome.known(list);
    }

    private static BedrockClient client() {
        return BedrockClient.builder()
                .region(Partitions.sdkRegion(TestWorld.FAULTY))
                .endpointOverride(URI.create(STAND_IN.url()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDOWN", "secret")))
                .overrideConfiguration(
                        client -> client.retryStrategy(new ThrottlingRetryStrategy(TestAdapter.TIMEOUTS.backoff())))
                .build();
    }
}

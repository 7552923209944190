package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ListInferenceProfilesResponse;

/** Each adapter here lies in one way, and the checks of faults and odd forms say so. */
@Timeout(60)
final class BrokenAdaptersTest {
    private static final CallKind PROFILES = CallKind.SYSTEM_DEFINED_PROFILES;

    private static AwsStandIn standIn;
    private static AwsBedrock aws;

    @BeforeAll
    static void start() {
        standIn = new AwsStandIn();
        WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
        aws = standIn.client().build();
    }

    @AfterAll
    static void stop() {
        aws.close();
        standIn.close();
    }

    @Test
    void failuresThatReadAsEmptyListsAreFound() {
        ListCalls broken = new ListCalls(
                region -> known(aws.modelSource().models(region)),
                (region, type) -> known(aws.profileSource().profiles(region, type)));
        FaultCheck check = new FaultCheck(standIn, broken);

        assertThat(WireFaults.of(PROFILES))
                .allMatch(fault -> fails(() -> check.aFaultIsThatOfItsCallAlone(fault, PROFILES)));
    }

    @Test
    void oneReasonForEverythingIsFound() {
        ListCalls broken = new ListCalls(
                region -> other(aws.modelSource().models(region)),
                (region, type) -> other(aws.profileSource().profiles(region, type)));

        findsFault(broken, CallKind.MODELS, "reset");
        findsFault(broken, PROFILES, "ThrottlingException: slow down");
        findsFault(broken, PROFILES, "ever new empty pages");
    }

    @Test
    void profilesThatAreLostWithTheModelsAreFound() {
        ListCalls broken = new ListCalls(
                aws.modelSource(),
                (region, type) -> aws.modelSource().models(region) instanceof Outcome.Known
                        ? aws.profileSource().profiles(region, type)
                        : Outcome.known(List.of()));

        findsFault(broken, CallKind.MODELS, "reset");
        findsFault(broken, CallKind.MODELS, "null");
    }

    @Test
    void theFirstPageTakenForTheListIsFound() {
        try (BedrockClient client = client()) {
            ListCalls broken = new ListCalls(aws.modelSource(), firstPage(client));

            findsForm(broken, "one item a page");
            findsForm(broken, "a page that comes again");
            findsForm(broken, "empty pages between");
            assertThat(findsHalfAList(broken)).isTrue();
        }
    }

    @Test
    void halfAListTakenForTheWholeIsFound() {
        try (BedrockClient client = client()) {
            ListCalls broken = new ListCalls(aws.modelSource(), asFarAsItGoes(client));

            findsFault(broken, PROFILES, "a page that points to itself");
            assertThat(findsHalfAList(broken)).isTrue();
        }
    }

    private static void findsFault(ListCalls broken, CallKind call, String name) {
        WireFault fault = WireFaults.of(call)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(fails(() -> new FaultCheck(standIn, broken).aFaultIsThatOfItsCallAlone(fault, call)))
                .as(name)
                .isTrue();
    }

    private static void findsForm(ListCalls broken, String name) {
        OddForm form = OddForms.of(PROFILES)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(fails(() -> new FaultCheck(standIn, broken).anOddFormIsAnAnswer(form, PROFILES)))
                .as(name)
                .isTrue();
    }

    private static boolean findsHalfAList(ListCalls broken) {
        FaultCheck check = new FaultCheck(standIn, broken);
        return WireFaults.ofOnePage()
                .anyMatch(fault -> fails(() -> check.aFaultOfALaterPageSpoilsTheWhole(fault, PROFILES)));
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
        return (region, type) -> region.equals(TestWorld.WELL)
                ? aws.profileSource().profiles(region, type)
                : answer(profiles(Stream.of(page(client, type, null))));
    }

    private static ProfileSource asFarAsItGoes(BedrockClient client) {
        return (region, type) -> {
            if (region.equals(TestWorld.WELL)) {
                return aws.profileSource().profiles(region, type);
            }
            List<ListInferenceProfilesResponse> pages = new ArrayList<>();
            try {
                String token = null;
                do {
                    ListInferenceProfilesResponse page = page(client, type, token);
                    pages.add(page);
                    token = page.nextToken();
                } while (token != null && pages.size() < ProfilePages.MOST_PAGES);
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
                .map(ProfileMapping::profile)
                .distinct()
                .toList();
    }

    private static <T> Outcome<List<T>> answer(List<T> list) {
        return Outcome.known(list);
    }

    private static BedrockClient client() {
        return BedrockClient.builder()
                .region(Partitions.sdk(new Region(TestWorld.ILL.id())))
                .endpointOverride(URI.create(standIn.url()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDOWN", "secret")))
                .overrideConfiguration(client -> client.retryStrategy(new RetryPlan(AwsStandIn.FOR_TESTS.pause())))
                .build();
    }
}

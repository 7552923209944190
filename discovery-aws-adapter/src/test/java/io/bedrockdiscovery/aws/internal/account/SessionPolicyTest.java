package io.bedrockdiscovery.aws.internal.account;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.domain.AccountsDiscovery;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions in other accounts: each may call what is called through it, and nothing else. */
@Timeout(60)
final class SessionPolicyTest {
    private static final String ID = "000000000001";
    private static final Region REGION = new Region("us-east-1");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MOST_CHARACTERS = 2048;
    private static final Pattern ACTION = Pattern.compile("\"([a-z0-9-]+:[A-Za-z]+)\"");

    /** The actions of requests to Bedrock, by the beginning of their path; a path that is not here fails the test. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("foundation-models", "bedrock:ListFoundationModels"),
            Map.entry("inference-profiles", "bedrock:ListInferenceProfiles"),
            Map.entry("foundation-model-availability", "bedrock:GetFoundationModelAvailability"),
            Map.entry("data-retention", "bedrock:GetAccountDataRetention"),
            Map.entry("use-case-for-model-access", "bedrock:GetUseCaseForModelAccess"),
            Map.entry("provisioned-model-throughputs", "bedrock:ListProvisionedModelThroughputs"),
            Map.entry("custom-models", "bedrock:ListCustomModels"),
            Map.entry("model-customization", "bedrock:ListCustomModelDeployments"),
            Map.entry("imported-models", "bedrock:ListImportedModels"),
            Map.entry("prompt-routers", "bedrock:ListPromptRouters"),
            Map.entry("marketplace-model", "bedrock:ListMarketplaceModelEndpoints"));

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().build();

    @BeforeEach
    void issueCredentials() {
        standIn.on(post(anyUrl()).withRequestBody(containing("Action=AssumeRole")), okXml("""
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
                <AssumedRoleUser><Arn>arn:aws:sts::%1$s:assumed-role/Reader/s</Arn></AssumedRoleUser>
                <Credentials><AccessKeyId>ASIA%1$s</AccessKeyId><SecretAccessKey>key</SecretAccessKey>
                <SessionToken>token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>
                </AssumeRoleResult></AssumeRoleResponse>""".formatted(ID)));
    }

    @Test
    void sessionOfAScan_mayCallWhatTheScanCalls_andNothingElse() {
        try (AccountsDiscovery accounts = accounts()) {
            assertThat(accounts.refresh().isComplete()).isTrue();
        }

        assertThat(allowed()).isEqualTo(called());
    }

    /** The gates behind a model are asked only if it can be called otherwise. */
    @Test
    void sessionOfQuestions_mayCallWhatTheyCall_andNothingElse() {
        standIn.on(AwsStandIn.access(), okJson("""
                {"agreementAvailability":{"status":"AVAILABLE"},"authorizationStatus":"AUTHORIZED",
                "entitlementAvailability":"AVAILABLE","regionAvailability":"AVAILABLE"}"""));
        try (AccountsDiscovery accounts = accounts()) {
            BedrockDiscovery one = accounts.account(ID);
            one.refresh();
            one.checkAccess(new ModelId("anthropic.claude-sonnet-4-5-20250929-v1:0"), List.of(REGION), LONG);
            one.targets(List.of(REGION), EnumSet.allOf(TargetCall.class), LONG);
        }

        assertThat(allowed()).isEqualTo(called());
    }

    @Test
    void policies_areWithinTheLimitOfSts() {
        assertThat(List.of(SessionPolicy.ofScan(), SessionPolicy.ofQuestions()))
                .allSatisfy(policy -> assertThat(policy).hasSizeLessThanOrEqualTo(MOST_CHARACTERS));
    }

    private AccountsDiscovery accounts() {
        return AccountsDiscovery.over(
                aws.accounts(new RolePattern("Reader"), null),
                AccountSource.of(List.of(Account.of(ID))),
                new InMemoryStore());
    }

    /** Returns the actions in the policy of the session. */
    private Set<String> allowed() {
        List<LoggedRequest> sessions = requests().stream()
                .filter(each -> each.getBodyAsString().contains("Action=AssumeRole"))
                .toList();
        assertThat(sessions).hasSize(1);
        Matcher actions = ACTION.matcher(URLDecoder.decode(sessions.get(0).getBodyAsString(), StandardCharsets.UTF_8));
        Set<String> allowed = new TreeSet<>();
        while (actions.find()) {
            allowed.add(actions.group(1));
        }
        return allowed;
    }

    /** Returns the actions of the requests that are signed by the session. */
    private Set<String> called() {
        return requests().stream()
                .filter(each -> String.valueOf(each.getHeader("Authorization")).contains("ASIA" + ID))
                .map(SessionPolicyTest::action)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String action(LoggedRequest request) {
        if (request.getBodyAsString().contains("Action=DescribeRegions")) {
            return "ec2:DescribeRegions";
        }
        String path = request.getUrl();
        String start = path.substring(1).split("[/?]", 2)[0];
        return ACTIONS.getOrDefault(start, "unknown:" + path);
    }

    private List<LoggedRequest> requests() {
        return standIn.server().findAll(RequestPatternBuilder.allRequests());
    }
}

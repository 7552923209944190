package io.bedrockdiscovery.aws.internal.account;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.contract.account.AccountAccessContract;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The access to other accounts: which role is assumed, what the session may do, and who signs what. */
final class RoleAccessTest {
    private static final Region REGION = new Region("us-east-1");
    private static final Account ONE = Account.of("000000000001");
    private static final Account OWN = Account.of("111122223333");
    private static final String DENIED = "User: arn:aws:iam::111122223333:user/me is not authorized to perform: "
            + "sts:AssumeRole on resource: arn:aws:iam::000000000003:role/Reader";

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().build();

    @BeforeEach
    void issueCredentials() {
        issue("000000000001", "2999-01-01T00:00:00Z");
        issue("000000000002", "2999-01-01T00:00:00Z");
        standIn.on(assumed("000000000003"), AwsStandIn.refusalOfSts(403, "AccessDenied", DENIED));
    }

    @Nested
    final class Contract extends AccountAccessContract {
        @Override
        protected AccountAccess access() {
            return RoleAccessTest.this.access("Reader", null);
        }
    }

    @Test
    void role_isAssumedWithTheCallersCredentials_forTheCallsOfAScanOnly() {
        ask(access("ops/Reader", "s3cr3t"), ONE);

        LoggedRequest request = assumeRoles().get(0);
        String body = URLDecoder.decode(request.getBodyAsString(), StandardCharsets.UTF_8);
        assertThat(request.getHeader("Authorization")).contains("AKIDEXAMPLE/").contains("/us-east-1/sts/");
        assertThat(body)
                .contains(
                        "RoleArn=arn:aws:iam::000000000001:role/ops/Reader",
                        "RoleSessionName=bedrock-discovery",
                        "ExternalId=s3cr3t",
                        "\"Action\":[\"ec2:DescribeRegions\",\"bedrock:ListFoundationModels\","
                                + "\"bedrock:ListInferenceProfiles\"]");
    }

    @Test
    void callsOfAnAccount_areSignedWithItsSession_andTheSessionIsKept() {
        AccountAccess access = access("Reader", null);
        try (AccountAccess.Connection one = access.open(ONE)) {
            models(one);
            models(one);
        }

        assertThat(signedBy("ASIA000000000001")).hasSize(2);
        assertThat(assumeRoles()).hasSize(1);
        assertThat(models(AccountAccess.Connection.of(aws.sources()))).isInstanceOf(Outcome.Known.class);
        assertThat(signedBy("AKIDEXAMPLE")).hasSize(1);
    }

    @Test
    void sessionThatIsAboutToExpire_isRenewed() {
        issue("000000000001", "2000-01-01T00:00:00Z");
        try (AccountAccess.Connection one = access("Reader", null).open(ONE)) {
            models(one);
            models(one);
        }

        assertThat(assumeRoles()).hasSizeGreaterThan(1);
    }

    @Test
    void roleAndExternalIdOfTheAccount_comeFirst() {
        ask(
                access("Reader", "usual"),
                ONE.withRole("arn:aws:iam::{account}:role/Own").withExternalId("own"));

        assertThat(URLDecoder.decode(assumeRoles().get(0).getBodyAsString(), StandardCharsets.UTF_8))
                .contains("RoleArn=arn:aws:iam::000000000001:role/Own", "ExternalId=own");
    }

    @Test
    void ownAccount_isCalledWithTheCallersCredentials() {
        AccountAccess access = access("Reader", null);
        ask(access, OWN);
        ask(access, OWN);

        assertThat(assumeRoles()).isEmpty();
        assertThat(signedBy("AKIDEXAMPLE")).hasSize(2);
        assertThat(standIn.count(callerIdentity())).isEqualTo(1);
    }

    @Test
    void opening_makesNoRequest() {
        try (AccountAccess.Connection own = access("Reader", null).open(OWN)) {
            assertThat(own.sources().regions().documented()).isNotEmpty();
            assertThat(own.sources().identity().notices()).isEmpty();
        }

        assertThat(standIn.count(callerIdentity())).isZero();
    }

    @Test
    void ownAccount_isAskedForAgain_afterACancellation() {
        AccountAccess access = access("Reader", null);
        Thread.currentThread().interrupt();
        assertThat(ask(access, OWN).isCancelled()).isTrue();
        assertThat(Thread.interrupted()).isTrue();

        assertThat(ask(access, OWN)).isInstanceOf(Outcome.Known.class);
        assertThat(assumeRoles()).isEmpty();
    }

    @Test
    void throttledSts_isAskedAgain() {
        standIn.onFirst(2, assumeRole(), AwsStandIn.refusalOfSts(400, "Throttling", "Rate exceeded"));

        assertThat(ask(access("Reader", null), ONE)).isInstanceOf(Outcome.Known.class);
        assertThat(assumeRoles()).hasSize(3);
    }

    @Test
    void refusal_tellsTheRoleAndTheRemedy_andNothingSecret() {
        Failure failure = why(Account.of("000000000003"));

        assertThat(failure.reason()).isEqualTo(Reason.ACCESS_DENIED);
        assertThat(failure.message())
                .isEqualTo("arn:aws:iam::000000000003:role/Reader may not be assumed; check that the role exists, "
                        + "that its trust policy names the caller, and the external id");
    }

    @Test
    void refusalByAPolicy_namesTheKindOfPolicy() {
        standIn.on(
                assumed("000000000003"),
                AwsStandIn.refusalOfSts(
                        403, "AccessDenied", DENIED + " with an explicit deny in a service control policy"));

        assertThat(why(Account.of("000000000003")).message()).endsWith("a service control policy denies it");
    }

    @Test
    void otherRefusals_keepTheirReason() {
        standIn.on(assumed("000000000003"), AwsStandIn.refusalOfSts(400, "ValidationError", "the policy is too long"));
        assertThat(why(Account.of("000000000003")))
                .isEqualTo(new Failure(
                        Reason.OTHER,
                        "arn:aws:iam::000000000003:role/Reader cannot be assumed (ValidationError): the policy is too"
                                + " long"));

        standIn.on(assumed("000000000003"), AwsStandIn.refusalOfSts(403, "ExpiredToken", "expired"));
        assertThat(why(Account.of("000000000003")).reason()).isEqualTo(Reason.CREDENTIALS_INVALID);
    }

    private Failure why(Account account) {
        return ask(access("Reader", "s3cr3t"), account).whyUnknown().orElseThrow();
    }

    private AccountAccess access(String role, @Nullable String externalId) {
        return aws.accounts(new RolePattern(role), externalId);
    }

    private static Outcome<?> ask(AccountAccess access, Account account) {
        try (AccountAccess.Connection connection = access.open(account)) {
            Outcome<Caller> caller = connection.sources().identity().caller(CallContext.unlimited());
            return caller instanceof Outcome.Known<Caller> ? models(connection) : caller;
        }
    }

    private static Outcome<?> models(AccountAccess.Connection connection) {
        return connection.sources().models().models(REGION, CallContext.unlimited());
    }

    private void issue(String account, String expiration) {
        standIn.on(assumed(account), okXml("""
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
                <AssumedRoleUser><Arn>arn:aws:sts::%1$s:assumed-role/Reader/bedrock-discovery</Arn></AssumedRoleUser>
                <Credentials><AccessKeyId>ASIA%1$s</AccessKeyId><SecretAccessKey>key</SecretAccessKey>
                <SessionToken>token</SessionToken><Expiration>%2$s</Expiration></Credentials>
                </AssumeRoleResult></AssumeRoleResponse>""".formatted(account, expiration)));
    }

    private static MappingBuilder assumed(String account) {
        return post(anyUrl())
                .withRequestBody(containing("Action=AssumeRole"))
                .withRequestBody(containing("iam%3A%3A" + account));
    }

    private static RequestPatternBuilder assumeRole() {
        return postRequestedFor(anyUrl()).withRequestBody(containing("Action=AssumeRole"));
    }

    private static RequestPatternBuilder callerIdentity() {
        return postRequestedFor(anyUrl()).withRequestBody(containing("GetCallerIdentity"));
    }

    private List<LoggedRequest> assumeRoles() {
        return standIn.server().findAll(assumeRole());
    }

    /** The requests to Bedrock that are signed with a key. */
    private List<LoggedRequest> signedBy(String key) {
        return standIn.server()
                .findAll(RequestPatternBuilder.allRequests()
                        .withHeader("Authorization", matching(".*Credential=" + key + "/.*/bedrock/.*")));
    }
}

package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.bedrockdiscovery.application.account.AccountMatrixQuestion.Form;
import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.question.ModelsQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccountAccess;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The questions about many accounts: their scan, their list, and each by itself. */
final class AccountsQuestionTest {
    private static final Account PRODUCTION = Account.of("000000000001").named("Production");
    private static final Account STAGING = Account.of("000000000002").named("Staging");
    private static final Account REFUSING = Account.of("000000000003").named("Partner");
    private static final Account CLOSED =
            Account.of("000000000004").named("Closed").inState("SUSPENDED");

    private static final ModelsQuestion MODELS = new ModelsQuestion(
            null, null, null, null, null, false, List.of(), List.of(), new ListSelection(List.of(), null, null));

    private final FakeAccountAccess access = new FakeAccountAccess()
            .with(world(PRODUCTION, "amazon.nova-pro-v1:0"))
            .with(world(STAGING, "amazon.nova-lite-v1:0"));
    private final InMemoryAccountStore names = new InMemoryAccountStore();
    private final FakeSessions sessions =
            FakeSessions.of(World.builder().account("000000000009").build());

    @Test
    void scanOfMany_tellsEachWithItsReason_andMeetsItsSchema() throws Exception {
        Response response = session().ask(scan(PRODUCTION, STAGING, REFUSING, CLOSED));

        String json = Json.text(response.answer().json(), false);
        assertThat(response.complete()).isFalse();
        assertThat(json)
                .contains(
                        "\"totals\":{\"accounts\":4,\"known\":2,\"partial\":0,\"unknown\":2,\"byOtherProcesses\":0}",
                        "\"account\":\"000000000003\",\"name\":\"Partner\",\"status\":\"unknown\",\"reason\":\"access-denied\"",
                        "\"account\":\"000000000004\",\"name\":\"Closed\",\"status\":\"unknown\",\"reason\":\"not-asked\"");
        assertThat(response.warnings())
                .hasSize(2)
                .contains("unknown: account 000000000004 (Closed): not asked: the account is not active in AWS"
                        + " Organizations: SUSPENDED");
        assertThat(faults("scan-accounts", json)).isEmpty();
        assertThat(faults("scan-accounts", json.replace("access-denied", "refused")))
                .isNotEmpty();
    }

    @Test
    void scanThatLearnsNothing_stillHasAnAnswer() {
        NoAnswerException end = FakeSessions.refusal(session(), scan(REFUSING, CLOSED));

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.answerForPrograms()).isPresent();
    }

    @Test
    void listThatCannotBeRead_andAWorldWithoutAccounts_areRefused() {
        Question broken = new AccountsScanQuestion(
                context -> Outcome.unknown(Reason.BAD_ANSWER, "accounts:1: no id"),
                new RolePattern("Reader"),
                null,
                ScanRequest.everywhere());

        assertThat(FakeSessions.refusal(session(), broken).lines()).containsExactly("accounts:1: no id");
        assertThat(sessions.refusal(scan(PRODUCTION)).kind()).isEqualTo(Kind.INVALID);
        assertThat(FakeSessions.refusal(sessions.cached(), scan(PRODUCTION)).kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void accounts_listsThemAll_alsoThoseThatRefuse() throws Exception {
        session().ask(scan(PRODUCTION, STAGING, REFUSING));

        Response response = session().ask(new AccountsQuestion());

        String json = Json.text(response.answer().json(), false);
        assertThat(response.complete()).isFalse();
        assertThat(json)
                .contains(
                        "{\"account\":\"000000000001\",\"name\":\"Production\",\"status\":\"known\",\"reason\":null,",
                        "\"models\":1,\"observedAt\":\"2026-01-02T03:04:05Z\"}",
                        "{\"account\":\"000000000003\",\"name\":\"Partner\",\"status\":\"unknown\",\"reason\":\"access-denied\","
                                + "\"regions\":null,\"models\":null,\"observedAt\":null}");
        assertThat(faults("accounts", json)).isEmpty();
    }

    @Test
    void accountThatRefusesLater_keepsWhatIsKnown_andIsPartial() {
        session().ask(scan(PRODUCTION, STAGING));
        sessions.clock().advance(Duration.ofHours(1));
        access.of(STAGING.id()).identity().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        session().ask(scan(PRODUCTION, STAGING));

        Response response = session().ask(new AccountsQuestion());

        assertThat(Json.text(response.answer().json(), false))
                .contains("\"name\":\"Staging\",\"status\":\"partial\",\"reason\":\"access-denied\"")
                .contains("\"name\":\"Production\",\"status\":\"known\"");
    }

    @Test
    void emptyCache_hasNoAccount() {
        assertThat(FakeSessions.refusal(session(), new AccountsQuestion()).kind())
                .isEqualTo(Kind.NOTHING_KNOWN);
    }

    @Test
    void questionAboutAnAccount_isAnsweredFromWhatIsCachedOfIt() {
        session().ask(scan(PRODUCTION, STAGING));
        int calls = sessions.calls();

        assertThat(models("Production")).contains("nova-pro").doesNotContain("nova-lite");
        assertThat(models("staging")).contains("nova-lite").doesNotContain("nova-pro");
        assertThat(models(STAGING.id())).isEqualTo(models("STAGING"));
        assertThat(sessions.calls()).isEqualTo(calls);
    }

    @Test
    void accountThatIsNotKnown_isOneLineWithNearNames() {
        session().ask(scan(PRODUCTION, STAGING, REFUSING));

        assertThat(lines("prodction"))
                .containsExactly("no account that is cached is called 'prodction'; did you mean 'Production'?");
        assertThat(lines("000000000011")).singleElement().asString().contains("did you mean '000000000001'");
        assertThat(lines("Partner"))
                .singleElement()
                .asString()
                .startsWith("nothing is cached of account 000000000003 (Partner); the last scan: ");
    }

    @Test
    void modelsByAccounts_tellWhichCannotAndWhy() throws Exception {
        session().ask(scan(PRODUCTION, STAGING, REFUSING));

        Response list = session().ask(matrix(Form.LIST));
        Response cells = session().ask(matrix(Form.MATRIX));

        String json = Json.text(list.answer().json(), false);
        assertThat(list.complete()).isFalse();
        assertThat(json)
                .contains("\"modelId\":\"amazon.nova-pro-v1:0\",\"modelName\":\"Nova Pro\",\"providerName\":\"Amazon\","
                        + "\"can\":[\"000000000001\"],"
                        + "\"cannot\":[{\"account\":\"000000000002\",\"reason\":\"no region lists it\"}],"
                        + "\"unknown\":[{\"account\":\"000000000003\",\"reason\":\"access denied: ");
        assertThat(faults("models-accounts", json)).isEmpty();
        assertThat(faults("matrix-account", Json.text(cells.answer().json(), false)))
                .isEmpty();
        assertThat(cells.answer().rows().orElseThrow().rows())
                .containsExactly(
                        List.of("amazon.nova-lite-v1:0", "-", "on-demand", "?"),
                        List.of("amazon.nova-pro-v1:0", "on-demand", "-", "?"));
    }

    @Test
    void modelOfWhichAwsNamesNoWayToCallIt_isUnknown_unlikeOneThatNeedsAProfile() {
        Account mute = Account.of("000000000005");
        Account needing = Account.of("000000000006");
        access.with(world(mute)).with(world(needing, InferenceType.INFERENCE_PROFILE));
        session().ask(scan(mute, needing));

        Answer answer = session().ask(matrix(Form.LIST)).answer();

        assertThat(Json.text(answer.json(), false))
                .contains("\"cannot\":[{\"account\":\"000000000006\",\"reason\":\"it needs an inference profile, and no"
                        + " region lists one for it\"}],"
                        + "\"unknown\":[{\"account\":\"000000000005\",\"reason\":\"AWS lists it, and names no way to call"
                        + " it\"}]");
        assertThat(String.join("\n", PlainDocument.of(answer)))
                .contains("unknown: AWS lists it, and names no way to call it");
    }

    @Test
    void reasonOfADoubt_isToldToBeUnknownOnce() {
        access.of(PRODUCTION.id()).behave(Behaviour.failing(Reason.THROTTLED));
        session().ask(scan(PRODUCTION, STAGING));

        assertThat(String.join(
                        "\n", PlainDocument.of(session().ask(matrix(Form.LIST)).answer())))
                .contains("unknown: ")
                .doesNotContain("unknown: unknown", "unknown, unknown");
    }

    @Test
    void accountWhoseOrganizationDeniesEveryList_mayHaveTheModel() {
        access.of(STAGING.id()).behave(Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));
        session().ask(scan(PRODUCTION, STAGING));

        assertThat(Json.text(session().ask(matrix(Form.LIST)).answer().json(), false))
                .contains("\"cannot\":[],\"unknown\":[{\"account\":\"000000000002\",\"reason\":\"");
    }

    @Test
    void nameOfTwoAccounts_isAmbiguous() {
        session().ask(scan(PRODUCTION, STAGING.named("production")));

        assertThat(lines("Production")).hasSize(3).contains("  000000000001", "  000000000002");
    }

    private static AccountMatrixQuestion matrix(Form form) {
        return new AccountMatrixQuestion(form, null, null, List.of(), List.of("nova"));
    }

    private Session session() {
        return sessions.withAccounts(access, names);
    }

    private String models(String account) {
        return Json.text(about(account).ask(MODELS).answer().json(), false);
    }

    private Session about(String account) {
        SessionServices services = AccountSelection.of(sessions.servicesWithAccounts(access, names), account);
        return new Session(services, true, false, ScanMonitor.NONE);
    }

    private List<String> lines(String account) {
        try {
            about(account);
            return List.of();
        } catch (NoAnswerException e) {
            return e.lines();
        }
    }

    private static AccountsScanQuestion scan(Account... accounts) {
        return new AccountsScanQuestion(
                AccountSource.of(List.of(accounts)), new RolePattern("Reader"), null, ScanRequest.everywhere());
    }

    private static World world(Account account, InferenceType... types) {
        return World.builder()
                .account(account.id())
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .inferenceTypes(types)
                                .build()))
                .build();
    }

    private static World world(Account account, String model) {
        return World.builder()
                .account(account.id())
                .region("us-east-1", region -> region.model(model))
                .build();
    }

    private static List<String> faults(String schema, String json) throws Exception {
        try (InputStream in = AccountsQuestionTest.class.getResourceAsStream("/schema/" + schema + ".schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(text)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}

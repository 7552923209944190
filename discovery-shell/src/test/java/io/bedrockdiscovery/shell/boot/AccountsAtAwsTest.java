package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests many accounts over the wire, through the whole program, and that nothing secret is left anywhere. */
@Timeout(120)
final class AccountsAtAwsTest {
    private static final String PARTNER = "000000000021";
    private static final String REFUSING = "000000000022";
    private static final List<String> SECRETS =
            List.of("SECRETOFBASE", "SECRETOFSTS", "TOKENOFSTS", "ASIAOFSTS", "EXTERNALID");

    @TempDir
    private Path home;

    private final Map<String, String> before = new LinkedHashMap<>();
    private final StringBuilder said = new StringBuilder();
    private Path accounts;

    @BeforeEach
    void writeAccounts() throws IOException {
        accounts = Files.writeString(
                Files.createDirectory(home.resolve("in")).resolve("accounts.json"), """
                {"%s": {"name": "Partner", "externalId": "EXTERNALID"}, "%s": {"name": "Refusing"}}""".formatted(PARTNER, REFUSING));
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void accounts_areScanned_andAskedAbout_andNothingSecretIsLeft() throws IOException {
        scanAndAsk(List.of());
    }

    @Test
    void accounts_areScannedIntoASharedStore_andAskedAboutByName() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            scanAndAsk(List.of("--store", server.getJdbcUrl("postgres", "postgres")));
        }
    }

    private void scanAndAsk(List<String> store) throws IOException {
        try (AwsStandIn standIn = new AwsStandIn(AccountsAtAwsTest::answer);
                Environments environments = new Environments(new UserDirectories(name -> null, home))) {
            standIn.properties().forEach(this::set);
            set("aws.secretAccessKey", "SECRETOFBASE");
            Runner runner = new Runner(new CommandRunner(environments::services), store);

            CommandResult scan = runner.run(3, "scan", "--accounts", accounts.toString(), "--role", "Reader");
            assertThat(scan.out()).contains("2 accounts").contains("Partner").contains("1 known, 1 unknown");
            assertThat(scan.err()).contains("unknown: account " + REFUSING + " (Refusing): access denied: ");
            assertThat(runner.run(3, "accounts").out()).contains("Partner").contains("Refusing");
            assertThat(figures(runner.run(3, "accounts", "-o", "csv"), "regions", "models"))
                    .isEqualTo(figures(
                            runner.run(3, "scan", "--accounts", accounts.toString(), "--role", "Reader", "-o", "csv"),
                            "regions",
                            "models"))
                    .containsExactly(
                            String.valueOf(answered(runner.run(0, "regions", "--account", PARTNER, "-o", "json"))),
                            String.valueOf(runner.run(0, "models", "--account", PARTNER, "-o", "json")
                                    .list("models")
                                    .size()));
            assertThat(runner.run(0, "resolve", "nova-pro", "--from", "eu-west-1", "--account", "partner")
                            .out())
                    .isEqualTo("amazon.nova-pro-v1:0\n");
            runner.run(5, "models", "--account", "Prtner");
            runner.run(4, "models", "--account", REFUSING);
            runner.run(3, "scan", "--accounts", accounts.toString(), "--role", "Reader", "--verbose", "-o", "json");
            runner.run(0, "export", home.resolve("export.json").toString(), "--account", PARTNER);
            assertThat(Files.readString(home.resolve("export.json"))).doesNotContain(PARTNER);
        }
        assertThat(said.toString()).doesNotContain(SECRETS);
        assertThat(files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file)).doesNotContain(SECRETS));
    }

    /** Returns fields of the first account of a list. */
    private static List<String> figures(CommandResult csv, String... fields) {
        List<String> lines = csv.out().lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        String[] row = lines.get(1).split(",", -1);
        return Stream.of(fields).map(field -> row[header.indexOf(field)]).toList();
    }

    private static long answered(CommandResult regions) {
        return regions.list("regions").stream()
                .filter(each -> each.get("status").equals("known"))
                .count();
    }

    /** Runs lines with further words at their end. */
    private final class Runner {
        private final CommandRunner program;
        private final List<String> more;

        Runner(CommandRunner program, List<String> more) {
            this.program = program;
            this.more = more;
        }

        CommandResult run(int code, String... words) {
            CommandResult result =
                    program.run(Stream.concat(Stream.of(words), more.stream()).toList());
            said.append(result.out()).append(result.err());
            assertThat(result.code())
                    .as(String.join(" ", words) + "\n" + result.err())
                    .isEqualTo(code);
            return result;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.equals(accounts))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(Request request) {
        if (!request.body().contains("Action=AssumeRole")) {
            return AwsAnswers.of(SmallWorld.WORLD, request);
        }
        return request.body().contains(REFUSING)
                ? Answer.xml(
                        403,
                        "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>")
                : Answer.xml(200, """
                        <AssumeRoleResponse><AssumeRoleResult><AssumedRoleUser>
                        <Arn>arn:aws:sts::%s:assumed-role/Reader/s</Arn></AssumedRoleUser><Credentials>
                        <AccessKeyId>ASIAOFSTS</AccessKeyId><SecretAccessKey>SECRETOFSTS</SecretAccessKey>
                        <SessionToken>TOKENOFSTS</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>
                        </Credentials></AssumeRoleResult></AssumeRoleResponse>""".formatted(PARTNER));
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name));
        System.setProperty(name, value);
    }
}

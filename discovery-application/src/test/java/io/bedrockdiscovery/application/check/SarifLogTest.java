package io.bedrockdiscovery.application.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.bedrockdiscovery.application.mention.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tests the log for code scanning against the schema of SARIF 2.1.0, as OASIS published it. */
final class SarifLogTest {
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = SarifLogTest.class.getResourceAsStream("/sarif/sarif-2.1.0.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Finding finding(String file, int line, Verdict verdict) {
        return new Finding(
                file,
                new Mention(line, 7, "amazon.nova-9", false),
                new Judgement(null, verdict, verdict == Verdict.OK ? null : "50% \"gone\"", List.of()));
    }

    private static List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (String file : List.of("src/a.py", "-", "/tmp/ä b.txt", "c:d.txt", "50%.txt")) {
            for (Verdict verdict : Verdict.values()) {
                all.add(finding(file, 3, verdict));
            }
        }
        return all;
    }

    @Test
    void log_isValid() {
        assertThat(SCHEMA.validate(SarifLog.text(all()), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(SarifLog.text(List.of()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void brokenLog_isNotValid() {
        String log = SarifLog.text(all());

        for (String broken : List.of(
                log.replace("\"2.1.0\"", "\"2.0.0\""),
                log.replace("\"level\" : \"error\"", "\"level\" : \"fatal\"")
                        .replace("\"level\":\"error\"", "\"level\":\"fatal\""),
                log.replaceFirst("\"message\"", "\"massage\""),
                log.replace("\"startLine\" : 3", "\"startLine\" : 0").replace("\"startLine\":3", "\"startLine\":0"))) {
            assertThat(broken).isNotEqualTo(log);
            assertThat(SCHEMA.validate(broken, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void fingerprint_isThatOfTheFinding_whateverItsLine() {
        List<String> before = fingerprints(List.of(finding("a", 3, Verdict.ENDED), finding("a", 9, Verdict.ENDED)));
        List<String> after = fingerprints(List.of(finding("a", 5, Verdict.ENDED), finding("a", 6, Verdict.ENDED)));

        assertThat(before).hasSize(2).doesNotHaveDuplicates().isEqualTo(after);
        assertThat(fingerprints(List.of(finding("a", 3, Verdict.ENDING)))).doesNotContainAnyElementsOf(before);
    }

    private static List<String> fingerprints(List<Finding> found) {
        return SarifLog.text(found)
                .lines()
                .filter(line -> line.contains("bedrockId/v1"))
                .map(String::strip)
                .toList();
    }

    @Test
    void annotations_areOneLineEach_withEscapes() {
        Finding odd = new Finding(
                "a,b:c.py",
                new Mention(2, 4, "amazon.nova-9", false),
                new Judgement(null, Verdict.NOT_FOUND, "100%\nof it", List.of()));

        assertThat(Annotations.text(List.of(odd, finding("x", 1, Verdict.OK), finding("-", 1, Verdict.LEGACY))))
                .isEqualTo("::error file=a%2Cb%3Ac.py,line=2,col=4,endColumn=17,title=Bedrock id%3A not-found::"
                        + "amazon.nova-9: 100%25%0Aof it\n"
                        + "::warning title=Bedrock id%3A legacy::amazon.nova-9: 50%25 \"gone\"\n");
    }
}

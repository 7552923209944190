package io.bedrockdiscovery.application.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the rule by which ids are told from other words. */
final class MentionFinderTest {
    private static final MentionFinder FINDER = new MentionFinder(
            Vocabulary.of(FakeSessions.of(SmallWorld.WORLD).scanning().catalog()));
    private static final String CLAUDE = "anthropic.claude-3-7-sonnet-20250219-v1:0";

    static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        FINDER.find(text, 0, text.length(), span -> found.add(text.substring(span.start(), span.end())));
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "model: %s",
                "model=%s",
                "'%s'",
                "\"%s\",",
                "`%s`",
                "“%s”",
                "<id>%s</id>",
                "[%s](x)",
                "\\\"%s\\\"",
                "\\n%s\\n",
                "\\u0022%s\\u0022",
                "\\x22%s\\x22",
                "&quot;%s&quot;",
                "bedrock/%s",
                "https://bedrock-runtime.eu-west-1.amazonaws.com/model/%s/invoke",
                "bedrock:%s",
                "%s.",
                "%s[1m]",
                "--model-id=%s;",
                "{%s}",
                "x,%s,y",
                "模型%s模型",
                "model%%2F%s%%2Finvoke",
                "%s: 3",
                "(%s)",
                "_%s",
                "%s\\"
            })
    void listedId_isFound_inEveryQuoting(String quoting) {
        for (String id : List.of(CLAUDE, "eu." + CLAUDE, "amazon.nova-pro-v1:0")) {
            assertThat(found(quoting.formatted(id))).containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anthropic.claude-9-opus",
                "anthropic.claude-v2",
                "us.anthropic.claude-opus-9-20270101-v1:0",
                "anthropic.claude-3-7-sonnet-20250219-v1%3A0",
                "newcomer.large-2-v1:0",
                "zz.anthropic.claude-9-v1:0",
                "amazon.nova-pro-v1:0:300k",
                "amazon.nova-9",
                "anthropic.opus-20270101",
                "amazon.nova-premier-v1:7:mm"
            })
    void unlistedId_isFound_thatLooksLikeOne(String id) {
        assertThat(found("model = \"" + id + "\"")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amazon.com",
                "amazon.co.uk",
                "meta.io/foo",
                "anthropic.com/claude-3",
                "eu-west-1.amazonaws.com",
                "import com.amazon.nova.Pro;",
                "software.amazon.awssdk:bom:2.50.2",
                "anthropic.Anthropic()",
                "anthropic.messages.create(",
                "api.anthropic.com",
                "com.anthropic.claude-3.client",
                "amazon.nova",
                "startsWith(\"anthropic.claude-\")",
                "anthropic.claude-3*",
                "anthropic.claude-${size}",
                "anthropic.claude",
                "docs/anthropic.claude-9.md",
                "Xanthropic.claude-9",
                "x-anthropic.claude-9",
                "anthropic.claude_9",
                "anthropic.claude-9(",
                "user@anthropic.claude-9",
                "version 1.2.3",
                "a.b-v1",
                "host.name-v1:8080",
                "arn:aws:bedrock:us-east-1:111122223333:guardrail/abc-1",
                "arn:aws:bedrock:*::foundation-model/*",
                "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-*",
                "arn:aws:s3:::amazon.data",
                "ANTHROPIC.CLAUDE-3",
                "anthropic.claude-3-7-sonnet-20250219-v1:01x"
            })
    void nearMiss_isNotFound(String text) {
        assertThat(found(text)).isEmpty();
        assertThat(found("\"" + text + "\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:bedrock:eu-west-1::foundation-model/" + CLAUDE,
                "arn:aws:bedrock:::foundation-model/" + CLAUDE,
                "arn:aws-us-gov:bedrock:us-gov-west-1:111122223333:inference-profile/us-gov." + CLAUDE,
                "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/a1b2c3d4e5f6",
                "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdef012345",
                "arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-pro-v1:0:300k/abcdef012345",
                "arn:aws:bedrock:us-east-1:111122223333:imported-model/abcdef012345",
                "arn:aws:bedrock:us-east-1:111122223333:default-prompt-router/anthropic.claude:1"
            })
    void arn_isFoundWhole(String arn) {
        assertThat(found("Resource: \"" + arn + "\"")).containsExactly(arn);
        assertThat(found("see " + arn + ".")).containsExactly(arn);
    }

    @Test
    void idInAnArnWithPlaceholders_isFound_asAResource() {
        for (String start : List.of("arn:aws:bedrock:*::", "arn:${AWS::Partition}:bedrock:${AWS::Region}::")) {
            String text = start + "foundation-model/" + CLAUDE;
            List<Span> spans = new ArrayList<>();
            FINDER.find(text, 0, text.length(), spans::add);

            assertThat(spans).containsExactly(new Span(text.length() - CLAUDE.length(), text.length(), true));
        }
    }

    @Test
    void everyIdOfTheSampleWorld_isFound() {
        var catalog = FakeSessions.of(SampleWorld.world()).scanning().catalog();
        MentionFinder finder = new MentionFinder(Vocabulary.of(catalog));

        catalog.regionsByModel().keySet().forEach(id -> {
            String text = "x = '" + id + "'";
            List<Span> spans = new ArrayList<>();
            finder.find(text, 0, text.length(), spans::add);
            assertThat(spans).containsExactly(new Span(5, text.length() - 1, false));
        });
    }
}

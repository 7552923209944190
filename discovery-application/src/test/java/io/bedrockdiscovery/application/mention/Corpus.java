package io.bedrockdiscovery.application.mention;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts of many kinds with ids hidden in them, or with words only that look like ids; the same for the same seed. */
final class Corpus {
    static final List<String> IDS = List.of(
            "amazon.nova-pro-v1:0",
            "us.amazon.nova-pro-v1:0",
            "eu.anthropic.claude-3-7-sonnet-20250219-v1:0",
            "anthropic.claude-3-7-sonnet-20250219-v1:0",
            "anthropic.claude-9-opus-20270101-v1:0",
            "global.anthropic.claude-opus-9",
            "newcomer.large-2-v1:0",
            "arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-pro-v1:0",
            "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0",
            "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdef012345");

    private static final List<String> QUOTINGS = List.of(
            "model: %s\n",
            "MODEL=%s\r\n",
            "\"modelId\": \"%s\",\n",
            "model_id = '%s'\n",
            "<model>%s</model>\r\n",
            "   \"client.converse(modelId=\\\"%s\\\")\\n\",\n",
            "\"a\\n%s\\nb\"\n",
            "`%s`\n",
            "- %s # used\n",
            "bedrock/%s\n",
            "| %s | text |\n",
            "(%s)\r",
            "\\u0022%s\\u0022\n",
            "x=%s;y=1\n",
            "“%s”\n",
            "%s\n",
            "{%s}\n",
            "Use %s.\n",
            "var.map[\"%s\"]\n",
            "--model-id=%s \\\n",
            "\t%s\t\n",
            "{\"m\":\"%s\"}");

    private static final List<String> DECOYS = List.of(
            "amazon.com",
            "meta.io/foo",
            "https://anthropic.com/claude-3",
            "import com.amazon.nova.Pro;",
            "software.amazon.awssdk:bedrock:2.50.2",
            "anthropic.messages.create(x)",
            "openai.ChatCompletion",
            "api.openai.com",
            "s3.amazonaws.com",
            "startsWith(\"anthropic.claude-\")",
            "anthropic.claude-*",
            "amazon.nova",
            "cohere.Client()",
            "arn:aws:bedrock:us-east-1:111122223333:guardrail/abc",
            "arn:aws:iam::111122223333:role/nova-1",
            "1.2.3-v4",
            "eu-west-1.console.aws.amazon.com",
            "x-anthropic.claude-9",
            "user@amazon.nova-1",
            "meta.name",
            "host.local-v1:8080",
            "<meta.charset>",
            "com.meta.llama-1.Model",
            "nvidia.com/gpu: 1",
            "google.cloud",
            "mistral.ai",
            "deepseek.com:443");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Corpus() {}

    /** A text with the ids that stand in it, in their order. */
    record Text(String content, Charset charset, List<String> ids) {
        byte[] bytes() {
            return content.getBytes(charset);
        }
    }

    /** Returns a text of about a length. */
    static Text text(long seed, int length, boolean hiding) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<String> ids = new ArrayList<>();
        boolean longLines = random.nextInt(5) == 0;
        while (text.length() < length) {
            filler(random, text, longLines);
            if (hiding && random.nextInt(3) == 0) {
                String id = pick(random, IDS);
                ids.add(id);
                text.append(pick(random, QUOTINGS).formatted(id));
            } else {
                text.append('"').append(pick(random, DECOYS)).append("\"").append(longLines ? ", " : "\n");
            }
        }
        Charset charset = pick(random, CHARSETS);
        boolean marked = !charset.equals(StandardCharsets.UTF_8) || random.nextBoolean();
        return new Text((marked ? "\ufeff" : "") + text, charset, ids);
    }

    private static void filler(Random random, StringBuilder text, boolean longLine) {
        int words = random.nextInt(longLine ? 400 : 30);
        for (int i = 0; i < words; i++) {
            int letters = 1 + random.nextInt(9);
            for (int j = 0; j < letters; j++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(random.nextInt(12) == 0 && !longLine ? "\n" : random.nextInt(9) == 0 ? ". " : " ");
        }
        text.append(' ');
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

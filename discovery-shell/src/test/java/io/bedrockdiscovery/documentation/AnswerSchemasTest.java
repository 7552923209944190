package io.bedrockdiscovery.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that every JSON answer has a schema, that it meets it, and that the schema refuses broken answers. */
final class AnswerSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int LONGEST = 60_000;

    /** The program itself, the end of a session, and a server with a protocol of its own. */
    private static final Set<String> WITHOUT_ANSWER = Set.of("", "exit", "mcp");

    /** Lines whose answers are in no golden file, because they differ from run to run. */
    private static final Map<String, List<String>> LINES = Map.ofEntries(
            Map.entry("accounts", List.of("accounts")),
            Map.entry("cache-info", List.of("cache", "info")),
            Map.entry("cache-clear", List.of("cache", "clear", "--region", "eu-west-2")),
            Map.entry("check", List.of("check", "src/test/resources/examples/ids.txt")),
            Map.entry("completion", List.of("completion", "bash")),
            Map.entry("doctor", List.of("doctor", "The provided model identifier is invalid.")),
            Map.entry("export", List.of("export", "FILE.json")),
            Map.entry("profiles", List.of("profiles", "nova")),
            Map.entry("report", List.of("report", "FILE.html")),
            Map.entry("route-iam", List.of("route", "nova-pro", "--from", "eu-west-1", "--iam")),
            Map.entry("mapping", List.of("mapping", "--filter", "provider:deepseek")),
            Map.entry("targets", List.of("targets", "--region", "us-east-1")));

    @TempDir
    private Path directory;

    @Test
    void everyCommand_hasASchema() {
        List<String> without =
                answering().filter(name -> AnswerSchemas.find(name).isEmpty()).toList();

        assertThat(without).isEmpty();
    }

    @Test
    void everyGoldenAnswer_meetsItsSchema() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : goldens()) {
            AnswerSchemas.faults(name(file), Files.readString(file)).forEach(each -> faults.add(file + ": " + each));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void answerThatIsBrokenAnywhere_isRefused() throws IOException {
        Map<String, String> examples = examples();
        assertThat(examples.keySet()).containsAll(answering().toList());
        List<String> accepted = new ArrayList<>();
        for (Map.Entry<String, String> example : examples.entrySet()) {
            String name = example.getKey();
            assertThat(AnswerSchemas.faults(name, example.getValue())).isEmpty();
            for (Mutation mutation : Mutation.of(JSON.readTree(example.getValue()))) {
                if (AnswerSchemas.faults(name, mutation.json()).isEmpty()) {
                    accepted.add(name + " accepts " + mutation.what());
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    /** Returns the names of the commands that have a JSON answer. */
    private static Stream<String> answering() {
        return CommandFacts.all().stream()
                .filter(each -> !each.group() && !WITHOUT_ANSWER.contains(each.name()))
                .map(each -> each.name().replace(' ', '-'));
    }

    /** One change to a field of the answer itself, or to a word that stands anywhere in it. */
    private record Mutation(String what, String json) {
        private static final List<String> ENUMS =
                List.of("via", "verdict", "state", "outcome", "status", "kind", "source");

        static List<Mutation> of(JsonNode answer) {
            List<Mutation> all = new ArrayList<>();
            answer.fieldNames().forEachRemaining(field -> {
                ObjectNode without = answer.deepCopy();
                without.remove(field);
                all.add(new Mutation("no " + field, without.toString()));
                ObjectNode wrong = answer.deepCopy();
                if (answer.get(field).isNumber() || answer.get(field).isNull()) {
                    wrong.set(field, JSON.createObjectNode().set("wrong", TextNode.valueOf("type")));
                } else {
                    wrong.put(field, 0.5);
                }
                all.add(new Mutation(field + " of another type", wrong.toString()));
            });
            for (String field : ENUMS) {
                ObjectNode copy = answer.deepCopy();
                ObjectNode holder = holder(copy, field);
                if (holder != null) {
                    all.add(new Mutation("an unknown " + field, changed(copy, holder, field)));
                }
            }
            return all;
        }

        private static String changed(ObjectNode whole, ObjectNode holder, String field) {
            holder.put(field, "no such word");
            return whole.toString();
        }

        /** Returns the first object of ours with this field, not one that is as AWS or the meters have it. */
        private static @Nullable ObjectNode holder(JsonNode node, String field) {
            boolean raw = node.has("modelArn")
                    || node.has("inferenceProfileArn")
                    || node.has("startOfLife")
                    || node.has("meters")
                    || (node.has("detail") && field.equals("status"));
            if (!raw && node instanceof ObjectNode object && object.path(field).isTextual()) {
                return object;
            }
            for (JsonNode child : raw ? List.<JsonNode>of() : node) {
                ObjectNode found = holder(child, field);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    private Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (Path file : goldens()) {
            if (Files.size(file) < LONGEST) {
                examples.merge(
                        name(file),
                        Files.readString(file),
                        (one, other) -> one.length() > other.length() ? one : other);
            }
        }
        try (FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world())) {
            CommandRunner runner = new CommandRunner(options -> environment.services());
            for (Map.Entry<String, List<String>> each : LINES.entrySet()) {
                List<String> words = new ArrayList<>(each.getValue());
                words.replaceAll(word ->
                        word.startsWith("FILE") ? directory.resolve(word).toString() : word);
                words.addAll(List.of("--output", "json"));
                CommandResult result = runner.run(words);
                examples.put(each.getKey(), result.out());
            }
            examples.put(
                    "resolve-terraform",
                    environment
                            .run("resolve nova-pro --from eu-west-1 --output terraform")
                            .out());
        }
        return examples;
    }

    private static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN, 2)) {
            return files.filter(file -> !file.getParent().equals(GOLDEN))
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList();
        }
    }

    /** Returns the longest command that the name of a golden file begins with. */
    private static String name(Path golden) {
        String file = golden.getFileName().toString();
        if (file.contains("-iam")) {
            return "route-iam";
        }
        return CommandFacts.all().stream()
                .map(each -> each.name().replace(' ', '-'))
                .filter(name -> !name.isEmpty() && file.startsWith(name))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}

package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.json.AnswerSchema;
import io.bedrockdiscovery.application.session.Question;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tool: a question of the application, with what an agent has to know to ask it.
 *
 * @param description the use of it, for the agent that has to choose
 * @param open whether the answer depends on AWS, and not on what is remembered only
 * @param command the command that has the same answer, with hyphens between its words
 * @param question makes the question of the arguments
 * @param lead makes the first lines of the text of the answer's JSON and of its lines for users
 * @param also a further question whose answer follows as text; null for none
 */
record Tool(
        String name,
        String title,
        String description,
        boolean open,
        Schema schema,
        String command,
        Function<Arguments, Question> question,
        BiFunction<Map<String, Object>, List<String>, List<String>> lead,
        @Nullable Function<Arguments, @Nullable Question> also) {
    /** Returns the tool as clients see it. No tool changes anything at AWS. */
    McpSchema.Tool definition() {
        return McpSchema.Tool.builder(name, schema.json())
                .title(title)
                .description(description)
                .outputSchema(output())
                .annotations(new McpSchema.ToolAnnotations(title, true, false, true, open, null))
                .build();
    }

    /**
     * Returns the schema of the structured content. It has neither name nor dialect: some clients know no other dialect
     * than that of the protocol, and refuse a second schema of the same name.
     */
    private Map<String, Object> output() {
        Map<String, Object> schema = new LinkedHashMap<>(AnswerSchema.of(command));
        schema.keySet().removeAll(List.of("$schema", "$id"));
        return schema;
    }
}

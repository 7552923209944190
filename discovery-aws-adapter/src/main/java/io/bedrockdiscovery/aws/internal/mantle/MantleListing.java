package io.bedrockdiscovery.aws.internal.mantle;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Reads the list of models of bedrock-mantle, in the shape of OpenAI. Only the ids are documented: an entry may be an
 * object or a bare id, and further fields are left alone.
 */
public final class MantleListing {
    private MantleListing() {}

    /**
     * Returns the entries in their order.
     *
     * @throws BadAnswerException if this is no list of models, or not the whole list
     */
    public static List<TargetEntry> read(byte[] json) {
        // The parser has no node for an answer without content.
        if (new String(json, StandardCharsets.UTF_8).isBlank()) {
            throw new BadAnswerException("the answer is empty");
        }
        JsonNode root = parse(json);
        if (root.isObject() && flag(root, "has_more")) {
            throw new BadAnswerException("the list of models of bedrock-mantle is not complete");
        }
        JsonNode data = root.isObject() ? root.asObject().get("data") : root;
        // An array alone is a list as well, but an empty one could be anybody's answer.
        if (data == null || !data.isArray() || (root == data && data.asArray().isEmpty())) {
            throw new BadAnswerException(
                    "the answer has no list of models; check whether a proxy answers in place of AWS");
        }
        List<TargetEntry> entries = new ArrayList<>();
        for (JsonNode each : data.asArray()) {
            String id = each.isString() ? each.asString() : text(each, "id");
            if (id == null || id.isBlank()) {
                throw new BadAnswerException("the list contains a model without an id");
            }
            String owner = text(each, "owned_by");
            entries.add(new TargetEntry(id, null, null, List.of(), owner == null ? null : "owned by " + owner));
        }
        return List.copyOf(entries);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JsonNode.parser().parse(json);
        } catch (RuntimeException e) {
            throw new BadAnswerException("the answer cannot be read; check whether a proxy answers in place of AWS");
        }
    }

    private static boolean flag(JsonNode object, String name) {
        JsonNode value = object.asObject().get(name);
        return value != null && value.isBoolean() && value.asBoolean();
    }

    private static @Nullable String text(JsonNode node, String name) {
        Map<String, JsonNode> fields = node.isObject() ? node.asObject() : Map.of();
        return Optional.ofNullable(fields.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse(null);
    }
}

package io.bedrockdiscovery.application.diff;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.diff.Comparison.Different;
import io.bedrockdiscovery.application.diff.Comparison.Ways;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two sides.
 *
 * @param left the name of the first side
 * @param right the name of the second side
 * @param result the differences; null where a side is not known at all
 * @param unknown the objects about list calls whose answers are not known
 * @param unseen the regions whose lists were never seen, in lines for users
 * @param byRegion whether the sides are accounts, whose ways to call are given by region
 */
record DiffAnswer(
        String left,
        String right,
        Comparison.@Nullable Result result,
        List<JsonObject> unknown,
        List<String> unseen,
        boolean byRegion)
        implements Answer {
    private static final JsonShape SHAPE =
            JsonShape.of("left", "right", "onlyLeft", "onlyRight", "different", "unknown");

    DiffAnswer {
        requireNonNull(left, "left is null");
        requireNonNull(right, "right is null");
        unknown = List.copyOf(unknown);
        unseen = List.copyOf(unseen);
    }

    @Override
    public JsonObject json() {
        JsonObject json =
                SHAPE.versioned().with("left", left).with("right", right).with("unknown", unknown);
        if (result == null) {
            return json;
        }
        return json.with("onlyLeft", ids(result.onlyLeft()))
                .with("onlyRight", ids(result.onlyRight()))
                .with("different", result.different().stream().map(this::object).toList());
    }

    @Override
    public void write(DocumentWriter document) {
        if (result == null) {
            document.line("Nothing can be compared: a side is not known.");
            unseen.forEach(document::line);
            return;
        }
        document.line(summary(result));
        unseen.forEach(document::line);
        part(document, "Only from " + left, result.onlyLeft());
        part(document, "Only from " + right, result.onlyRight());
        if (!result.different().isEmpty()) {
            document.heading("In different ways");
            Table table = new Table("MODEL", left, right);
            List<Different> different = result.different().stream()
                    .sorted(Comparator.comparing(each -> each.modelId().value(), NaturalOrder.OF_TEXT))
                    .toList();
            for (Different each : different) {
                table.row(each.modelId().value(), text(each, true), text(each, false));
            }
            document.table(table);
        }
    }

    private String summary(Comparison.Result differences) {
        List<String> parts = new ArrayList<>();
        int onlyLeft = differences.onlyLeft().size();
        int onlyRight = differences.onlyRight().size();
        int different = differences.different().size();
        if (onlyLeft > 0) {
            parts.add(onlyLeft + " only from " + left);
        }
        if (onlyRight > 0) {
            parts.add(onlyRight + " only from " + right);
        }
        if (different > 0) {
            parts.add(different + " in different ways");
        }
        String count = Plural.of(onlyLeft + onlyRight + different, "difference")
                + (unknown.isEmpty() ? "" : " in what is known of both");
        return parts.isEmpty() ? count : count + ": " + String.join(", ", parts);
    }

    @Override
    public Optional<Rows> rows() {
        List<List<String>> rows = new ArrayList<>();
        if (result != null) {
            result.onlyLeft().forEach(id -> rows.add(List.of(id.value(), "only-left", "", "")));
            result.onlyRight().forEach(id -> rows.add(List.of(id.value(), "only-right", "", "")));
            result.different()
                    .forEach(each -> rows.add(
                            List.of(each.modelId().value(), "different", text(each, true), text(each, false))));
        }
        return Optional.of(new Rows(List.of("modelId", "difference", left, right), rows));
    }

    private static void part(DocumentWriter document, String heading, List<ModelId> models) {
        if (!models.isEmpty()) {
            document.heading(heading + " (" + models.size() + ")");
            models.stream().map(ModelId::value).sorted(NaturalOrder.OF_TEXT).forEach(document::line);
        }
    }

    private JsonObject object(Different each) {
        return new JsonObject()
                .with("modelId", each.modelId().value())
                .with("left", ways(each, true))
                .with("right", ways(each, false));
    }

    private Object ways(Different each, boolean ofLeft) {
        if (!byRegion) {
            return words(each.ways().get(0), ofLeft);
        }
        JsonObject regions = new JsonObject();
        each.ways().forEach(ways -> regions.with(ways.pair().left().id(), words(ways, ofLeft)));
        return regions;
    }

    private String text(Different each, boolean ofLeft) {
        return each.ways().stream()
                .map(ways -> (byRegion ? ways.pair().left() + ":" : "") + joined(words(ways, ofLeft)))
                .collect(Collectors.joining(" "));
    }

    private String joined(List<String> words) {
        return words.isEmpty() ? "none" : String.join(byRegion ? "+" : " ", words);
    }

    private static List<String> words(Ways ways, boolean ofLeft) {
        return (ofLeft ? ways.left() : ways.right())
                .stream().map(InvocationMode::word).toList();
    }

    private static List<String> ids(List<ModelId> models) {
        return models.stream().map(ModelId::value).toList();
    }
}

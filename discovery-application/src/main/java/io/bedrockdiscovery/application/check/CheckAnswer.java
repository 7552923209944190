package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.MachineForm;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import java.util.List;
import java.util.Optional;

/**
 * The findings in some files.
 *
 * @param files the number of texts that were read
 * @param found every mention that no baseline accepts, also those with which all is well
 */
public record CheckAnswer(int files, List<Finding> found) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("files", "found");
    private static final Columns<Finding> FIELDS = new Columns<Finding>()
            .field("file", Finding::file)
            .field("line", finding -> finding.mention().line())
            .field("text", finding -> finding.mention().text())
            .field(
                    "modelId",
                    finding -> finding.judgement().modelId() == null
                            ? null
                            : finding.judgement().modelId().value())
            .field("verdict", finding -> finding.verdict().word())
            .field("detail", finding -> finding.judgement().detail())
            .field("replacements", finding -> finding.judgement().replacements());

    public CheckAnswer {
        found = List.copyOf(found);
    }

    /** Returns the findings with which something is wrong. */
    public List<Finding> problems() {
        return found.stream().filter(finding -> finding.verdict().isProblem()).toList();
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("files", files).with("found", FIELDS.json(found));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIELDS.rows(found));
    }

    @Override
    public Optional<String> text(MachineForm form) {
        return switch (form) {
            case SARIF -> Optional.of(SarifLog.text(found));
            case GITHUB -> Optional.of(Annotations.text(found));
            default -> Optional.empty();
        };
    }

    @Override
    public void write(DocumentWriter document) {
        List<Finding> shown = found.stream()
                .filter(finding -> finding.verdict() != Verdict.OK)
                .toList();
        int unknown = shown.size() - problems().size();
        document.line(Plural.of(problems().size(), "problem") + (unknown == 0 ? "" : ", " + unknown + " unknown") + "; "
                + Plural.of(found.size(), "id") + " in " + Plural.of(files, "file"));
        // As compilers write them, because no terminal has room for a table of paths, ids and reasons.
        for (Finding finding : shown) {
            document.line("")
                    .line(finding.place() + ": " + finding.verdict().word() + ": "
                            + finding.mention().text());
            if (finding.judgement().detail() != null) {
                document.line("  " + finding.judgement().detail());
            }
        }
    }
}

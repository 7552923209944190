package io.bedrockdiscovery.application.doctor;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.diagnosis.Remedy;
import io.bedrockdiscovery.domain.health.Health;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of checks, or the diagnosis of an error text.
 *
 * @param checks none where a text was asked about
 * @param text the error text; null where checks were asked for
 * @param cause the cause of the error; null where it is not known
 * @param remedies what to do about the cause; where it is not known, what to try
 */
public record DoctorAnswer(
        List<CheckResult> checks,
        @Nullable String text,
        @Nullable String cause,
        List<Remedy> remedies) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("checks", "diagnosis");
    private static final JsonShape DIAGNOSIS = JsonShape.of("text", "cause", "remedies");
    private static final Columns<CheckResult> FIELDS = new Columns<CheckResult>()
            .field("check", CheckResult::check)
            .field("state", result -> result.health().state().word())
            .field("detail", result -> result.health().detail())
            .field("remedy", result -> result.health().remedy());

    public DoctorAnswer {
        checks = List.copyOf(requireNonNull(checks, "checks is null"));
        remedies = List.copyOf(requireNonNull(remedies, "remedies is null"));
    }

    static DoctorAnswer of(List<CheckResult> checks) {
        return new DoctorAnswer(checks, null, null, List.of());
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("checks", FIELDS.json(checks)).with("diagnosis", diagnosis());
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIELDS.rows(checks));
    }

    @Override
    public void write(DocumentWriter document) {
        for (CheckResult result : checks) {
            Health health = result.health();
            document.fact(result.check(), Cell.of(health.state().word() + ": " + health.detail(), style(health)));
            if (health.remedy() != null) {
                document.fact("", Cell.of(health.remedy()));
            }
        }
        if (text == null) {
            return;
        }
        document.line(cause == null ? "No known error matches this text." : cause);
        document.heading(cause == null ? "To try" : "What to do");
        for (Remedy remedy : remedies) {
            ("- " + remedy.act()).lines().forEach(document::line);
            if (remedy.command() != null) {
                document.line("    discovery " + remedy.command());
            }
        }
    }

    private @Nullable JsonObject diagnosis() {
        return cause == null
                ? null
                : DIAGNOSIS
                        .object()
                        .with("text", text)
                        .with("cause", cause)
                        .with(
                                "remedies",
                                remedies.stream().map(DoctorAnswer::remedy).toList());
    }

    private static JsonObject remedy(Remedy remedy) {
        return new JsonObject().with("do", remedy.act()).with("command", remedy.command());
    }

    private static Style style(Health health) {
        return switch (health.state()) {
            case OK -> Style.GOOD;
            case WARNING -> Style.WARNING;
            case PROBLEM -> Style.BAD;
            case UNKNOWN -> Style.FAINT;
        };
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.access.GateAssessment;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The access to a model, region by region. */
public final class AccessAnswer implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("modelId", "regions", "notCovered");
    private static final ModelAvailability NOT_TOLD = new ModelAvailability(null, null, null, null);
    private static final Columns<GateAssessment> GATES = new Columns<GateAssessment>()
            .field("gate", gate -> gate.gate().word())
            .field("state", gate -> gate.state().word())
            .field("detail", GateAssessment::detail);
    private static final Columns<Line> COLUMNS = new Columns<Line>()
            .field("region", line -> line.region().id(), "REGION")
            .field(
                    "verdict",
                    line -> line.verdict().word(),
                    "VERDICT",
                    line -> Cell.of(line.verdict().word(), style(line)))
            .always()
            .whole()
            .field("agreement", line -> line.availability().agreement(), "AGREEMENT")
            .weight(13)
            .field("authorization", line -> line.availability().authorization(), "AUTHORIZATION")
            .weight(12)
            .field("entitlement", line -> line.availability().entitlement(), "ENTITLEMENT")
            .weight(11)
            .field("regionAvailability", line -> line.availability().regionAvailability(), "AVAILABILITY")
            .weight(10)
            .field("gates", line -> GATES.json(line.gates()), "GATES", Line::gatesText)
            .weight(14)
            .heading("OBSERVED", Line::age)
            .whole()
            .weight(9)
            .field(
                    "reason",
                    line -> line.reason() == null ? null : line.reason().word(),
                    "WHY",
                    Line::why)
            .weight(20)
            .field("stale", Line::stale)
            .field("observedAt", Line::observedAt);

    private final ModelId modelId;
    private final List<Line> lines;
    private final List<String> notCovered;

    private record Line(
            Region region,
            Accessibility verdict,
            ModelAvailability availability,
            List<GateAssessment> gates,
            @Nullable AccessReason reason,
            boolean stale,
            @Nullable Instant observedAt,
            Instant now) {
        @Nullable
        String age() {
            return Age.of(observedAt, now);
        }

        /** Returns the gates with their states, or briefly the states. */
        Cell gatesText() {
            return Cell.of(gates.stream()
                            .map(gate -> gate.gate().word() + " " + gate.state().word())
                            .collect(Collectors.joining(", ")))
                    .orBriefly(gates.stream()
                            .map(gate -> gate.state().word())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }

        /** Returns the reason, or briefly without the words of a failure. */
        Cell why() {
            return Cell.of(why(AccessReason::text)).orBriefly(why(AccessReason::brief));
        }

        private String why(Function<AccessReason, String> words) {
            List<String> parts = new ArrayList<>();
            if (stale) {
                parts.add("stale");
            }
            String told = reason == null ? AccessReason.explain(verdict, availability) : words.apply(reason);
            if (told != null) {
                parts.add(told);
            }
            gates.stream()
                    .filter(gate -> gate.state() == GateAssessment.State.REFUSES)
                    .forEach(gate -> parts.add(gate.gate().word() + ": " + gate.detail()));
            return String.join(": ", parts);
        }
    }

    private AccessAnswer(ModelId modelId, List<Line> lines, List<String> notCovered) {
        this.modelId = requireNonNull(modelId, "modelId is null");
        this.lines = List.copyOf(lines);
        this.notCovered = List.copyOf(notCovered);
    }

    /**
     * Returns the answer of a report.
     *
     * @param unlisted the calls for models that are not known, of regions that may have the model as well
     */
    public static AccessAnswer of(AccessReport report, Collection<UnknownCall> unlisted) {
        Stream<Line> unknown = unlisted.stream()
                .filter(call -> !report.observations().containsKey(call.region()))
                .map(call -> unlisted(call, report.asOf()));
        return new AccessAnswer(
                report.modelId(),
                Stream.concat(report.observations().keySet().stream().map(region -> line(report, region)), unknown)
                        .sorted(Comparator.comparing(Line::region))
                        .toList(),
                report.notCovered());
    }

    /** Returns the answer for a region where nothing can be called, as its status tells. */
    public static AccessAnswer closed(ModelId modelId, Region region, RegionStatus status, Instant now) {
        return new AccessAnswer(
                modelId,
                List.of(new Line(
                        region,
                        Accessibility.NOT_ACCESSIBLE,
                        NOT_TOLD,
                        List.of(),
                        AccessReason.of(status),
                        false,
                        null,
                        now)),
                List.of());
    }

    /** Returns the answer about a model that was not found. */
    public static Answer none() {
        return new NullAnswer(SHAPE.versioned());
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("modelId", modelId.value())
                .with("regions", COLUMNS.json(lines))
                .with("notCovered", notCovered);
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(lines));
    }

    @Override
    public void write(DocumentWriter document) {
        document.heading(modelId + ": " + verdicts()).table(COLUMNS.table(lines));
        if (!notCovered.isEmpty()) {
            document.heading("Not covered, because AWS tells it at the call only");
            notCovered.forEach(document::line);
        }
    }

    /** Returns the verdicts with the numbers of their regions; of one region, its verdict. */
    private String verdicts() {
        if (lines.size() == 1) {
            return lines.get(0).verdict().word().replace('-', ' ') + " in "
                    + lines.get(0).region();
        }
        Map<Accessibility, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::verdict, () -> new EnumMap<>(Accessibility.class), Collectors.counting()));
        return counts.isEmpty()
                ? "no region is known to list it"
                : counts.entrySet().stream()
                                .map(each -> each.getKey().word().replace('-', ' ') + " in " + each.getValue())
                                .collect(Collectors.joining(", "))
                        + " of " + Plural.of(lines.size(), "region");
    }

    private static Line unlisted(UnknownCall call, Instant now) {
        return new Line(
                call.region(),
                Accessibility.UNKNOWN,
                NOT_TOLD,
                List.of(),
                AccessReason.of(call.failure()),
                false,
                null,
                now);
    }

    private static Line line(AccessReport report, Region region) {
        Observation<ModelAvailability> seen =
                requireNonNull(report.observations().get(region));
        Observation.Failed failed = seen.failed();
        return new Line(
                region,
                report.accessibility(region),
                seen.items().stream().findFirst().orElse(NOT_TOLD),
                report.gates(region),
                reason(report, region, seen),
                report.isStale(region),
                seen.observedAt().orElse(failed == null ? null : failed.observedAt()),
                report.asOf());
    }

    private static @Nullable AccessReason reason(
            AccessReport report, Region region, Observation<ModelAvailability> seen) {
        if (seen.isNotOffered()) {
            return AccessReason.of(RegionStatus.NOT_OFFERED);
        }
        if (!seen.wasAsked()) {
            return AccessReason.of(UnknownCall.NEVER_ASKED);
        }
        return seen.failure()
                .or(() -> report.gateFailure(region))
                .map(AccessReason::of)
                .orElse(null);
    }

    private static Style style(Line line) {
        return switch (line.verdict()) {
            case ACCESSIBLE, FIRST_CALL_SUBSCRIBES -> Style.GOOD;
            case NOT_ACCESSIBLE -> Style.BAD;
            case UNKNOWN -> Style.WARNING;
        };
    }
}

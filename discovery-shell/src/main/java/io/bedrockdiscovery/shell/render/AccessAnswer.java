package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.AccessVerdict;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a model may be called, region by region. */
public final class AccessAnswer implements Answer {
    private static final AccessAxes UNSAID = new AccessAxes(null, null, null, null);

    private final ModelId modelId;
    private final List<Line> lines;

    private record Line(
            Region region,
            AccessVerdict verdict,
            AccessAxes axes,
            @Nullable String reason,
            @Nullable Instant observedAt) {}

    private AccessAnswer(ModelId modelId, List<Line> lines) {
        this.modelId = requireNonNull(modelId, "modelId is null");
        this.lines = List.copyOf(lines);
    }

    /** What was learnt of these regions, in their order. */
    public AccessAnswer(ModelId modelId, Map<Region, AccessObservation> access) {
        this(
                modelId,
                access.entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Of a region where nothing can be called, for what its status says. */
    public static AccessAnswer closed(ModelId modelId, Region region, RegionStatus status) {
        return new AccessAnswer(
                modelId, List.of(new Line(region, AccessVerdict.NOT_ACCESSIBLE, UNSAID, status.word(), null)));
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("modelId", modelId.value())
                .with("regions", lines.stream().map(AccessAnswer::region).toList());
    }

    @Override
    public void write(Page page) {
        page.heading(modelId.value());
        Table table = new Table(
                "REGION", "VERDICT", "AGREEMENT", "AUTHORIZATION", "ENTITLEMENT", "AVAILABILITY", "SEEN", "WHY");
        for (Line line : lines) {
            table.row(
                    line.region(),
                    Cell.of(line.verdict().word(), tone(line.verdict())),
                    line.axes().agreement(),
                    line.axes().authorization(),
                    line.axes().entitlement(),
                    line.axes().regionAvailability(),
                    line.observedAt(),
                    line.reason());
        }
        page.table(table);
    }

    private static Line line(Region region, AccessObservation seen) {
        AccessAxes axes = seen.axes();
        return new Line(
                region,
                seen.verdict(),
                axes == null ? UNSAID : axes,
                seen.failure() == null ? null : seen.failure().reason().word(),
                UnknownCall.NEVER_ASKED.equals(seen.failure()) ? null : seen.observedAt());
    }

    private static JsonObject region(Line line) {
        return new JsonObject()
                .with("region", line.region().id())
                .with("verdict", line.verdict().word())
                .with("agreement", line.axes().agreement())
                .with("authorization", line.axes().authorization())
                .with("entitlement", line.axes().entitlement())
                .with("regionAvailability", line.axes().regionAvailability())
                .with("reason", line.reason())
                .with("observedAt", line.observedAt());
    }

    private static Tone tone(AccessVerdict verdict) {
        return switch (verdict) {
            case ACCESSIBLE -> Tone.GOOD;
            case NOT_ACCESSIBLE -> Tone.BAD;
            case UNKNOWN -> Tone.WARNING;
        };
    }
}

package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The meters of this process. */
public record MetricsAnswer(List<Meter> meters) implements Answer {
    private static final Columns<Meter> COLUMNS = new Columns<Meter>()
            .heading("METER", meter -> meter.getId().getName())
            .heading("TYPE", MetricsAnswer::type)
            .heading("VALUES", MetricsAnswer::values)
            .heading("TAGS", MetricsAnswer::tags);

    private static final Columns<Meter> SHEET = sheet();

    public MetricsAnswer {
        meters = meters.stream()
                .sorted(Comparator.comparing((Meter meter) -> meter.getId().getName())
                        .thenComparing(meter -> meter.getId().getTags().toString()))
                .toList();
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("meters", meters.stream().map(MetricsAnswer::meter).toList());
    }

    @Override
    public void write(DocumentWriter document) {
        if (meters.isEmpty()) {
            document.line("Nothing has been measured in this process yet.");
            return;
        }
        document.table(COLUMNS.table(meters));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(SHEET.rows(meters));
    }

    /** Returns columns for every kind of meter; a meter leaves those of the others empty. */
    private static Columns<Meter> sheet() {
        Columns<Meter> columns = new Columns<Meter>()
                .field("name", meter -> meter.getId().getName())
                .field("tags", MetricsAnswer::tags)
                .field("type", MetricsAnswer::type);
        for (String statistic : List.of("value", "total", "totalMs", "maxMs", "durationMs", "activeTasks")) {
            columns.field(statistic, meter -> meter(meter).fields().get(statistic));
        }
        return columns;
    }

    private static JsonObject meter(Meter meter) {
        JsonObject tags = new JsonObject();
        meter.getId().getTags().forEach(tag -> tags.with(tag.getKey(), tag.getValue()));
        JsonObject form = new JsonObject()
                .with("name", meter.getId().getName())
                .with("tags", tags)
                .with("type", type(meter));
        for (Measurement measurement : meter.measure()) {
            form.with(name(measurement), value(meter, measurement));
        }
        return form;
    }

    private static String values(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .map(measurement -> name(measurement) + " " + shown(value(meter, measurement)))
                .collect(Collectors.joining(", "));
    }

    private static String tags(Meter meter) {
        return meter.getId().getTags().stream()
                .map(MetricsAnswer::text)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String text(Tag tag) {
        return tag.getKey() + "=" + tag.getValue();
    }

    private static String type(Meter meter) {
        return meter.getId().getType().name().toLowerCase(Locale.ROOT);
    }

    private static String name(Measurement measurement) {
        return switch (measurement.getStatistic()) {
            case VALUE, COUNT -> "value";
            case TOTAL -> "total";
            case TOTAL_TIME -> "totalMs";
            case MAX -> "maxMs";
            case DURATION -> "durationMs";
            case ACTIVE_TASKS -> "activeTasks";
            case UNKNOWN -> "unknown";
        };
    }

    /** Returns a number as people read it: with one decimal at most. */
    private static String shown(Object value) {
        return value instanceof Double number && number != Math.rint(number)
                ? String.format(Locale.ROOT, "%.1f", number)
                : String.format(Locale.ROOT, "%.0f", ((Number) value).doubleValue());
    }

    /** Returns the value of a measurement; times, which this registry gives in seconds, in milliseconds. */
    private static Object value(Meter meter, Measurement measurement) {
        boolean time = "seconds".equals(meter.getId().getBaseUnit());
        return switch (measurement.getStatistic()) {
            case COUNT -> Math.round(measurement.getValue());
            case TOTAL_TIME, DURATION -> measurement.getValue() * 1000;
            case MAX -> time ? measurement.getValue() * 1000 : measurement.getValue();
            default -> measurement.getValue();
        };
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The measured latencies of every region: those of probes and those of the scan's list calls, in series of their own. */
public record LatencyAnswer(Latencies latencies, Instant now, List<String> warnings) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("regions", "warnings");
    static final Columns<Series> SERIES = new Columns<Series>()
            .field("source", Series::source, "SOURCE")
            .field("medianMs", Series::median, ">MEDIAN", each -> AnswerFields.millisText(each.median()))
            .field("p90Ms", Series::p90, ">P90", each -> AnswerFields.millisText(each.p90()))
            .field("dnsMs", Series::dns, ">DNS", each -> AnswerFields.millisText(each.dns()))
            .weight(12)
            .field("tcpMs", Series::tcp, ">TCP", each -> AnswerFields.millisText(each.tcp()))
            .weight(11)
            .field("tlsMs", Series::tls, ">TLS", each -> AnswerFields.millisText(each.tls()))
            .weight(10)
            .field("samples", Series::samples, ">SAMPLES")
            .weight(13)
            .field("observedAt", Series::observedAt, "OBSERVED", Series::age)
            .whole();
    private static final Columns<Series> COLUMNS = new Columns<Series>()
            .field("region", each -> each.region().id(), "REGION")
            .and(SERIES);

    /**
     * The figures of one series of a region; calls are timed as a whole, so that their parts are null.
     *
     * @param source {@code probe} or {@code calls}
     */
    record Series(
            Region region,
            String source,
            Duration median,
            @Nullable Duration p90,
            @Nullable Duration dns,
            @Nullable Duration tcp,
            @Nullable Duration tls,
            int samples,
            Instant observedAt,
            Instant now) {
        @Nullable
        String age() {
            return Age.of(observedAt, now);
        }

        /** Returns the series of a region, that of its probe first. */
        static List<Series> of(Latencies latencies, Region region, Instant now) {
            List<Series> series = new ArrayList<>();
            ProbeLatency probe = latencies.probes().get(region);
            if (probe != null) {
                series.add(new Series(
                        region,
                        "probe",
                        probe.median(),
                        probe.p90(),
                        probe.dns(),
                        probe.tcp(),
                        probe.tls(),
                        probe.samples(),
                        probe.observedAt(),
                        now));
            }
            CallLatency calls = latencies.calls().get(region);
            if (calls != null) {
                series.add(new Series(
                        region,
                        "calls",
                        calls.average(),
                        null,
                        null,
                        null,
                        null,
                        calls.samples(),
                        calls.observedAt(),
                        now));
            }
            return series;
        }

        /** Returns the series to show for a region where one is enough: that of its probe, else that of its calls. */
        static Optional<Series> best(Latencies latencies, Region region, Instant now) {
            return of(latencies, region, now).stream().findFirst();
        }

        String text() {
            return AnswerFields.millisText(median) + " (" + source + ")";
        }
    }

    public LatencyAnswer {
        requireNonNull(latencies, "latencies is null");
        requireNonNull(now, "now is null");
        warnings = List.copyOf(warnings);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("regions", COLUMNS.json(series())).with("warnings", warnings);
    }

    @Override
    public void write(DocumentWriter document) {
        List<Series> series = series();
        if (series.isEmpty()) {
            document.line("Nothing has been measured.");
        } else {
            series.stream()
                    .min(Comparator.comparing(Series::median))
                    .ifPresent(best -> document.line("Lowest: " + best.region() + ", " + best.text() + "; "
                                    + Plural.of(measured().size(), "region") + " measured")
                            .line(""));
            document.table(COLUMNS.table(series));
        }
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(series()));
    }

    private SortedSet<Region> measured() {
        SortedSet<Region> measured = new TreeSet<>(latencies.probes().keySet());
        measured.addAll(latencies.calls().keySet());
        return measured;
    }

    private List<Series> series() {
        return measured().stream()
                .flatMap(region -> Series.of(latencies, region, now).stream())
                .toList();
    }
}

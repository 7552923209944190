package io.bedrockdiscovery.application.lifecycle;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lifecycle of a model in words for users: "until" stands before a day to come only. */
public final class LifecycleText {
    private LifecycleText() {}

    /** Returns a cell such as {@code LEGACY until 2027-01-08 (44 days)} or {@code LEGACY ended 2026-10-14 (6 weeks ago)}. */
    public static Cell cell(@Nullable Lifecycle life, Instant now) {
        String status = life == null || life.status() == null
                ? "unknown"
                : life.status().value();
        return cell(
                status,
                life == null ? null : life.endOfLifeTime(),
                life != null && life.isEnding(now),
                life != null && life.isActive(),
                now);
    }

    /** Returns the cell of a model's lifecycle; null for one that is not known. */
    public static Cell cell(@Nullable ModelLifecycle model) {
        return model == null ? Cell.of(null) : cell(model.lifecycle(), model.asOf());
    }

    /** Returns a cell for a status and an end, which is shown where it is near or the model is not active. */
    public static Cell cell(String status, @Nullable Instant end, boolean ending, boolean active, Instant now) {
        boolean ended = end != null && !end.isAfter(now);
        Style style = ended ? Style.BAD : ending ? Style.WARNING : Style.PLAIN;
        if (end == null || (active && !ending)) {
            return Cell.of(status, style);
        }
        return Cell.of(status + " " + end(end, now, day(end)), style)
                .orBriefly((ended ? "ended " : status + " ") + day(end));
    }

    /** Returns the lines that warn of a model which is not active, is ending or has ended; none for any other. */
    public static List<String> warnings(ModelLifecycle model) {
        Lifecycle life = model.lifecycle();
        if (life == null || !model.isReplaceable()) {
            return List.of();
        }
        Instant now = model.asOf();
        List<String> parts = new ArrayList<>();
        parts.add((life.status() == null
                        ? "lifecycle unknown"
                        : SafeText.of(life.status().value()))
                + since(life.legacyTime(), now));
        Instant dearer = life.publicExtendedAccessTime();
        if (dearer != null) {
            parts.add("dearer (extended access) " + (dearer.isAfter(now) ? "from " : "since ") + dearer);
        }
        Instant end = life.endOfLifeTime();
        parts.add(end == null ? "no end of life announced" : end(end, now, end.toString()));
        List<String> lines = new ArrayList<>();
        lines.add(model.modelId() + " in " + model.region() + ": " + String.join("; ", parts));
        if (!life.isActive()) {
            lines.add("AWS refuses a legacy model to accounts that have not used it for a while (15 or 30 days)");
        }
        lines.add(replacements(model));
        return lines;
    }

    private static String replacements(ModelLifecycle model) {
        String ids = ids(model);
        return ids.isEmpty()
                ? "no replacement is listed: no active model of the same provider and modalities can be called as asked"
                : "replacement: " + ids;
    }

    /** Returns the replacements for a table. */
    public static String ids(@Nullable ModelLifecycle model) {
        return model == null
                ? ""
                : model.replacements().stream().map(ModelId::value).collect(Collectors.joining(", "));
    }

    private static String since(@Nullable Instant time, Instant now) {
        return time == null ? "" : (time.isAfter(now) ? " from " : " since ") + time;
    }

    private static String end(Instant end, Instant now, String shown) {
        return end.isAfter(now)
                ? "until " + shown + " (" + TimeDistance.ahead(end, now) + ")"
                : "ended " + shown + " (" + TimeDistance.ago(end, now) + ")";
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}

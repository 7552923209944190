package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

/**
 * What was written into a recording.
 *
 * @param models counted in each region
 * @param profiles counted in each region
 */
public record ExportAnswer(String file, int regions, int models, int profiles) implements Answer {
    public ExportAnswer {
        requireNonNull(file, "file is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("file", file)
                .with("regions", regions)
                .with("models", models)
                .with("profiles", profiles);
    }

    @Override
    public void write(Page page) {
        page.line("Written to " + file + ": " + Count.of(regions, "region") + ", " + Count.of(models, "model") + " and "
                + Count.of(profiles, "profile") + ", counted in each region");
    }
}

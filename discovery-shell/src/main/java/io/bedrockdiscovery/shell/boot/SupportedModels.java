package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.defaults.Setting;
import io.bedrockdiscovery.shell.defaults.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the models that the user's project supports from the settings: {@code supported.models=ID,ID}. */
final class SupportedModels {
    private static final String KEY = "supported.models";

    /** The characters that AWS allows in a model's id. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]*");

    private SupportedModels() {}

    /** Returns the models; none where the file does not exist or cannot be used, and the latter is a problem. */
    static List<ModelId> read(Path file, Consumer<String> problems) {
        Settings settings = SettingsFile.read(file);
        settings.problems().forEach(problems);
        try {
            return ids(settings.find(KEY).map(Setting::value).orElse(""));
        } catch (IllegalArgumentException e) {
            problems.accept(SettingsFile.leftOut(file, e));
            return List.of();
        }
    }

    private static List<ModelId> ids(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(SupportedModels::id)
                .distinct()
                .toList();
    }

    private static ModelId id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    KEY + " has '" + SafeText.of(text) + "', which is not the id of a model");
        }
        return new ModelId(text);
    }
}

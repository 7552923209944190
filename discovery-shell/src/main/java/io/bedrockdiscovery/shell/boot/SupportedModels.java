package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Printable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The models that the user's project supports, as the settings list them: {@code supported.models=ID,ID}. */
final class SupportedModels {
    private static final String KEY = "supported.models";

    /** What AWS allows in a model's id. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]*");

    private SupportedModels() {}

    /** None where the file is not there, or cannot be used, which is one problem. */
    static List<ModelId> read(Path file, Consumer<String> problems) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
            return ids(settings.getProperty(KEY, ""));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            problems.accept("the settings in " + Printable.of(file.toString()) + " are left out: " + why(e));
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
            throw new IllegalArgumentException(KEY + " has '" + Printable.of(text) + "', which is not a model's id");
        }
        return new ModelId(text);
    }

    private static String why(Exception e) {
        return Printable.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}

package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the models that the user's project supports from the settings: {@code supported.models=ID,ID}. */
final class SupportedModels {
    private static final String KEY = "supported.models";

    /** The characters that AWS allows in a model's id. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]*");

    private static final int LARGEST = 1 << 20;

    private SupportedModels() {}

    /** Returns the models; none where the file does not exist or cannot be used, and the latter is a problem. */
    static List<ModelId> read(Path file, Consumer<String> problems) {
        Properties settings = new Properties();
        try {
            TrustedFile.require(file);
            if (Files.size(file) > LARGEST) {
                throw new IOException("the file is larger than " + LARGEST + " bytes");
            }
            settings.load(new StringReader(Files.readString(file)));
            return ids(settings.getProperty(KEY, ""));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            problems.accept("the settings in " + SafeText.of(file.toString()) + " are left out: " + reason(e));
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

    private static String reason(Exception e) {
        return SafeText.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}

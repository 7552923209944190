package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.defaults.Setting;
import io.bedrockdiscovery.shell.defaults.Settings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the user's settings, {@code config.properties}. */
final class SettingsFile {
    private static final int LARGEST = 1 << 20;

    private SettingsFile() {}

    /** Returns the settings; none where the file does not exist or cannot be used, and the latter is a problem. */
    static Settings read(Path file) {
        try {
            if (Files.notExists(file)) {
                return Settings.NONE;
            }
            TrustedFile.require(file);
            if (Files.size(file) > LARGEST) {
                throw new IOException("the file is larger than " + LARGEST + " bytes");
            }
            String text = Files.readString(file);
            Map<String, Integer> lines = lines(text);
            List<Setting> all = properties(text).entrySet().stream()
                    .map(each -> new Setting(
                            String.valueOf(each.getKey()),
                            String.valueOf(each.getValue()).strip(),
                            file + ":" + lines.getOrDefault(String.valueOf(each.getKey()), 1)))
                    .sorted((one, other) -> one.key().compareTo(other.key()))
                    .toList();
            return new Settings(all, List.of());
        } catch (NoSuchFileException e) {
            return Settings.NONE;
        } catch (IOException | IllegalArgumentException e) {
            return new Settings(List.of(), List.of(leftOut(file, e)));
        }
    }

    /** Returns the line that tells why settings are left out. */
    static String leftOut(Path file, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "the settings in " + SafeText.of(file.toString()) + " are left out: " + SafeText.of(reason);
    }

    /** Returns the number of the last line that sets each key; the library tells none. */
    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            // A line that goes on in the next one must not take that for its value here.
            for (Object key : properties(line.replaceAll("\\\\+$", "")).keySet()) {
                numbers.put(String.valueOf(key), number);
            }
        }
        return numbers;
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }
}

package io.bedrockdiscovery.shell.defaults;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.SafeText;

/**
 * A line of the user's settings.
 *
 * @param place the file and the number of the line, for users
 */
public record Setting(String key, String value, String place) {
    public Setting {
        requireNonNull(key, "key is null");
        requireNonNull(value, "value is null");
        place = SafeText.of(requireNonNull(place, "place is null"));
    }
}

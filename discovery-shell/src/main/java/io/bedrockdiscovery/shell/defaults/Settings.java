package io.bedrockdiscovery.shell.defaults;

import java.util.List;
import java.util.Optional;

/**
 * The user's settings.
 *
 * @param all each key once
 * @param problems the reasons why settings are left out, in lines for users
 */
public record Settings(List<Setting> all, List<String> problems) {
    /** No settings. */
    public static final Settings NONE = new Settings(List.of(), List.of());

    public Settings {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Returns the setting with a key. */
    public Optional<Setting> find(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}

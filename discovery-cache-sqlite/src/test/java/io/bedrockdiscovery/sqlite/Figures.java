package io.bedrockdiscovery.sqlite;

import java.util.Locale;

/** What a campaign has measured, for whoever runs it. */
final class Figures {
    private Figures() {}

    static void say(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }
}

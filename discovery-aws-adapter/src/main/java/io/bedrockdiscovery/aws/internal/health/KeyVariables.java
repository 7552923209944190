package io.bedrockdiscovery.aws.internal.health;

import io.bedrockdiscovery.aws.internal.sdk.EnvironmentVariables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the environment variables that hold keys, without telling their values. */
final class KeyVariables {
    static final String KEY = "AWS_ACCESS_KEY_ID";
    static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final String TOKEN = "AWS_SESSION_TOKEN";

    private KeyVariables() {}

    /** Returns what is odd about the variables; null for nothing. */
    static @Nullable String oddity(EnvironmentVariables environment) {
        String key = environment.text(KEY);
        if ((key == null) != (environment.text(SECRET) == null)) {
            return (key == null ? KEY : SECRET) + " is not set";
        }
        for (String variable : List.of(KEY, SECRET, TOKEN)) {
            String value = environment.variable(variable);
            if (value != null && (!value.equals(value.strip()) || value.contains("\"") || value.contains("'"))) {
                return variable + " has quotation marks or blanks in it";
            }
        }
        return key != null && key.startsWith("ASIA") && environment.text(TOKEN) == null
                ? TOKEN + " is not set, which a key that begins with ASIA needs"
                : null;
    }
}

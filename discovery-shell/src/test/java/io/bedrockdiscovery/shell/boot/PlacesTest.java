package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the user's files are. */
final class PlacesTest {
    private static final Path HOME = Path.of("/home/user");
    private static final String XDG = "XDG_CACHE_HOME";
    private static final String OURS = "BEDROCK_DISCOVERY_CACHE";

    @Test
    void theOptionBeatsTheEnvironmentBeatsXdg() {
        Places all = places(Map.of(OURS, "/env/c.db", XDG, "/xdg"));

        assertThat(all.cache(Path.of("here.db"))).isEqualTo(Path.of("here.db"));
        assertThat(all.cache(null)).isEqualTo(Path.of("/env/c.db"));
        assertThat(places(Map.of(XDG, "/xdg")).cache(null)).isEqualTo(Path.of("/xdg/bedrock-discovery/catalog.db"));
    }

    @Test
    void whatIsEmptyOrRelativeIsNotSaid() {
        Path usual = HOME.resolve(".cache/bedrock-discovery/catalog.db");

        assertThat(places(Map.of()).cache(null)).isEqualTo(usual);
        assertThat(places(Map.of(OURS, "", XDG, "")).cache(null)).isEqualTo(usual);
        assertThat(places(Map.of(XDG, "relative")).cache(null)).isEqualTo(usual);
    }

    @Test
    void historyIsState() {
        assertThat(places(Map.of()).history()).isEqualTo(HOME.resolve(".local/state/bedrock-discovery/history"));
        assertThat(places(Map.of("XDG_STATE_HOME", "/s")).history()).isEqualTo(Path.of("/s/bedrock-discovery/history"));
    }

    @Test
    void homeIsWhatTheEnvironmentSays() {
        assertThat(Places.of(Map.of("HOME", "/h")::get, "/user").history())
                .isEqualTo(Path.of("/h/.local/state/bedrock-discovery/history"));
        assertThat(Places.of(variable -> null, "/user").history())
                .isEqualTo(Path.of("/user/.local/state/bedrock-discovery/history"));
    }

    private static Places places(Map<String, String> environment) {
        return new Places(environment::get, HOME);
    }
}

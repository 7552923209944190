package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the places of the user's files. */
final class UserDirectoriesTest {
    private static final Path HOME = Path.of("/home/user");
    private static final String XDG = "XDG_CACHE_HOME";
    private static final String OURS = "BEDROCK_DISCOVERY_CACHE";

    @Test
    void option_overridesTheVariable_whichOverridesXdg() {
        UserDirectories all = directories(Map.of(OURS, "/env/c.db", XDG, "/xdg"));

        assertThat(all.cache(Path.of("here.db"))).isEqualTo(Path.of("here.db"));
        assertThat(all.cache(null)).isEqualTo(Path.of("/env/c.db"));
        assertThat(directories(Map.of(XDG, "/xdg")).cache(null))
                .isEqualTo(Path.of("/xdg/bedrock-discovery/catalog.db"));
    }

    @Test
    void emptyAndRelativeVariables_areIgnored() {
        Path usual = HOME.resolve(".cache/bedrock-discovery/catalog.db");

        assertThat(directories(Map.of()).cache(null)).isEqualTo(usual);
        assertThat(directories(Map.of(OURS, "", XDG, "")).cache(null)).isEqualTo(usual);
        assertThat(directories(Map.of(XDG, "relative")).cache(null)).isEqualTo(usual);
    }

    @Test
    void history_isState() {
        assertThat(directories(Map.of()).history()).isEqualTo(HOME.resolve(".local/state/bedrock-discovery/history"));
        assertThat(directories(Map.of("XDG_STATE_HOME", "/s")).history())
                .isEqualTo(Path.of("/s/bedrock-discovery/history"));
    }

    @Test
    void plugins_areInTheConfiguration_unlessAnOptionNamesADirectory() {
        assertThat(directories(Map.of()).plugins(null)).isEqualTo(HOME.resolve(".config/bedrock-discovery/plugins"));
        assertThat(directories(Map.of("XDG_CONFIG_HOME", "/c")).plugins(null))
                .isEqualTo(Path.of("/c/bedrock-discovery/plugins"));
        assertThat(directories(Map.of()).plugins(Path.of("here"))).isEqualTo(Path.of("here"));
    }

    @Test
    void home_isThatOfTheEnvironment_orElseTheGivenOne() {
        assertThat(UserDirectories.of(Map.of("HOME", "/h")::get, "/user").history())
                .isEqualTo(Path.of("/h/.local/state/bedrock-discovery/history"));
        assertThat(UserDirectories.of(Map.of("HOME", "")::get, "/user").history())
                .isEqualTo(Path.of("/user/.local/state/bedrock-discovery/history"));
        assertThat(UserDirectories.of(variable -> null, "/user").history())
                .isEqualTo(Path.of("/user/.local/state/bedrock-discovery/history"));
    }

    private static UserDirectories directories(Map<String, String> environment) {
        return new UserDirectories(environment::get, HOME);
    }
}

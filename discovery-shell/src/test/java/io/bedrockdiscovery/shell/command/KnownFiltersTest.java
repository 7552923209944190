package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.filter.BuiltInFilters;
import io.bedrockdiscovery.domain.filter.FilterRegister;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names first, then what each filter suggests, whatever a plugin does when it is asked. */
final class KnownFiltersTest {
    private final FilterRegister register = new FilterRegister();
    private final KnownFilters known = new KnownFilters(new Filters(() -> new FilterStock(register, List.of())));

    @BeforeEach
    void builtIn() {
        register.add(new BuiltInFilters(List.of()));
    }

    @Test
    void namesComeFirst() {
        assertThat(known).contains("streaming", "supported");
        assertThat(known.after("str")).contains("streaming");
    }

    @Test
    void suggestionsFollowTheColonAndEveryComma() {
        assertThat(known.after("streaming:")).containsExactly("streaming:yes", "streaming:no");
        assertThat(known.after("lifecycle:ACTIVE,L"))
                .containsExactly("lifecycle:ACTIVE,ACTIVE", "lifecycle:ACTIVE,LEGACY");
        assertThat(known.after("nope:")).isEmpty();
        assertThat(known.after("provider:")).isEmpty();
    }

    @Test
    void aPluginThatThrowsSuggestsNothing() {
        register.add(
                () -> List.of(new Suggesting("bad", null), new Suggesting("odd", List.of("fine", "\u001b[2J", ""))));

        assertThat(known.after("bad:")).isEmpty();
        assertThat(known.after("odd:")).containsExactly("odd:fine");
    }

    private record Suggesting(String name, @Nullable List<String> words) implements FilterFactory {
        @Override
        public String description() {
            return "of a test";
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            return region -> region;
        }

        @Override
        public List<String> suggestions() {
            if (words == null) {
                throw new IllegalStateException("no idea");
            }
            return words;
        }
    }
}

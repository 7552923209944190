package io.bedrockdiscovery.shell.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completes accounts from what is remembered of them, and reads no catalogue for that. */
final class AccountCompletionsTest {
    private final CommandLine line = new CommandLine(
            new GlobalOptions(),
            new ArgumentFactory(new Accounts(Map.of(
                    "000000000001", "Production, 3 h ago",
                    "Production", "000000000001, 3 h ago",
                    "\u001b[31mred", "000000000002, just now",
                    "Staging", "000000000003,\u0007 just now"))));

    @Test
    void account_isCompletedWithAWordAboutIt() {
        assertThat(((DescribedCompletions) candidates()).described())
                .contains(entry("000000000001", "Production, 3 h ago"), entry("Production", "000000000001, 3 h ago"));
    }

    @Test
    void namesThatCouldSteerATerminal_areLeftOut() {
        assertThat(((DescribedCompletions) candidates()).described())
                .containsOnlyKeys("000000000001", "Production", "Staging")
                .allSatisfy((word, about) -> assertThat(about).doesNotContainPattern("\\p{Cntrl}"));
    }

    private Iterable<String> candidates() {
        OptionSpec account = line.getCommandSpec().findOption("--account");
        return account.completionCandidates();
    }

    private record Accounts(Map<String, String> described) implements CompletionSource {
        @Override
        public Optional<Catalog> catalog() {
            throw new AssertionError("accounts need no catalogue");
        }

        @Override
        public SortedMap<String, String> accounts() {
            return new TreeMap<>(described);
        }

        @Override
        public LoadedFilters filters() {
            throw new AssertionError("accounts need no filters");
        }
    }
}

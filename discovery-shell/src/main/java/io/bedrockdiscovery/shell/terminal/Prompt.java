package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** The prompt of the shell: whose models are known, and how old the oldest answer is. Needs no call to AWS. */
public final class Prompt {
    private static final String NAME = "discovery";

    private final Supplier<Optional<Catalog>> latest;
    private final Clock clock;
    private final @Nullable String origin;

    /**
     * Creates a prompt.
     *
     * @param latest the catalogue of the latest answer
     * @param origin what is named in place of an account, such as {@code offline}; null for AWS
     */
    public Prompt(Supplier<Optional<Catalog>> latest, Clock clock, @Nullable String origin) {
        this.latest = requireNonNull(latest, "latest is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.origin = origin;
    }

    /** Returns the text, in styles that are legible on dark and on light terminals. */
    String text() {
        AttributedStringBuilder text = new AttributedStringBuilder();
        if (origin != null) {
            text.append(NAME).append(" (" + origin + ")");
        } else {
            latest.get().ifPresentOrElse(catalog -> append(text, catalog), () -> text.append(NAME));
        }
        return text.append("> ").toAnsi();
    }

    private void append(AttributedStringBuilder text, Catalog catalog) {
        Owner owner = catalog.owner();
        String account = owner.account();
        text.append((account == null ? NAME : account) + " " + owner.partition().id(), AttributedStyle.BOLD);
        oldest(catalog)
                .ifPresent(time -> text.append(", " + Age.of(time, clock.instant()), AttributedStyle.DEFAULT.faint()));
    }

    private static Optional<Instant> oldest(Catalog catalog) {
        return catalog.observations().regions().values().stream()
                .flatMap(region -> region.of(ListCall.MODELS).observedAt().stream())
                .min(Comparator.naturalOrder());
    }
}

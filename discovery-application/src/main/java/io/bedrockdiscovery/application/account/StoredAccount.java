package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import org.jspecify.annotations.Nullable;

/**
 * An account of which something is remembered.
 *
 * @param held the sums of its observations; null where there are none
 * @param known its name, and why the last scan could not ask it; null where it was never one of many
 */
public record StoredAccount(
        Owner owner, @Nullable Held held, @Nullable KnownAccount known) {
    /** Returns the account id. */
    public String id() {
        return owner.key();
    }

    /** Returns the name; null where it is not known. */
    public @Nullable String name() {
        return known == null ? null : known.name();
    }

    /** Returns the id, and the name where there is one, for users. */
    public String label() {
        String name = name();
        return name == null ? id() : id() + " (" + SafeText.of(name) + ")";
    }
}

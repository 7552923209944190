package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.StoreException;
import java.util.List;

/** Turns every question into one about another account, which is answered from what is cached of it. */
public final class AccountSelection {
    private AccountSelection() {}

    /**
     * Returns services that answer for an account.
     *
     * @param text an id or a name
     * @throws NoAnswerException if nothing is cached of it
     */
    public static SessionServices of(SessionServices services, String text) {
        try {
            Owner owner = StoredAccounts.of(services, services.stores().get().store())
                    .cached(text)
                    .owner();
            return services.withDiscovery(() -> services.accounts().discovery().apply(owner));
        } catch (StoreException e) {
            throw NoAnswerException.nothingKnown(List.of(e.getMessage()));
        }
    }
}

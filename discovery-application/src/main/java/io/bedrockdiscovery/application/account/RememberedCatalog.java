package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNullElse;

import io.bedrockdiscovery.application.recording.RecordingException;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a catalogue from the store to complete names from, for which nobody looks for credentials. */
public final class RememberedCatalog {
    private RememberedCatalog() {}

    /**
     * Returns what is remembered of an account; without one, of the caller that was scanned last. Looking for the
     * credentials of the caller may run a program of the user's, or take a request, for which completion is no reason.
     *
     * @param services supplies the services, which may fail as a recording cannot be read
     * @param account an id or a name; null for none
     * @return nothing where nothing can be read, which the next question tells
     */
    public static Optional<Catalog> of(Supplier<SessionServices> services, @Nullable String account) {
        try {
            return read(services.get(), account);
        } catch (StoreException | NoAnswerException | RecordingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Catalog> read(SessionServices services, @Nullable String account) {
        if (!services.environment().live()) {
            // The sample world and a recording have all answers at hand.
            return Optional.of(services.discovery().get().refresh().catalog());
        }
        DiscoveryStore store = services.stores().get().store();
        Optional<Owner> owner = account == null
                ? latest(store)
                : Optional.of(StoredAccounts.of(services, store).cached(account).owner());
        Instant now = services.clock().instant();
        CatalogAssembler assembler =
                new CatalogAssembler(new ArnAssociation(), services.accounts().freshness());
        return owner.map(
                each -> assembler.assemble(each, store.loadAsOf(each, now).withoutCancelled(), Latencies.none(), now));
    }

    private static Optional<Owner> latest(DiscoveryStore store) {
        return store.summary().owners().stream()
                .max(Comparator.comparing(each -> requireNonNullElse(each.newest(), Instant.MIN)))
                .map(Held::owner);
    }
}

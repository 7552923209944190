package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.function.Supplier;

/** A look into memory before the first command, so that names can be completed from the start. */
public final class Glance {
    private final Supplier<ModelDiscovery> discoveries;
    private final Recent recent;

    /** Keeps what it sees in {@code recent}. */
    public Glance(Supplier<ModelDiscovery> discoveries, Recent recent) {
        this.discoveries = requireNonNull(discoveries, "discoveries is null");
        this.recent = requireNonNull(recent, "recent is null");
    }

    /**
     * Looks without a call to AWS but those that credentials may take, which say whose memory to look into; a scan of the
     * sample world is none.
     */
    public void look(Options options) {
        try {
            ModelDiscovery discovery = discoveries.get();
            recent.set(
                    options.offline()
                            ? discovery
                                    .scan(ScanRequest.everywhere(), ScanListener.SILENT)
                                    .catalog()
                            : discovery.catalog());
        } catch (StoreException e) {
            // The first command will say so; until then there is nothing to complete from.
            return;
        }
    }
}

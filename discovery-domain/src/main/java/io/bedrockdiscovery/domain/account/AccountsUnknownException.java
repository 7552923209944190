package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.observation.Failure;

/** Thrown when a source cannot list its accounts, so that there is nothing to scan. */
public final class AccountsUnknownException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** Creates an exception with the reason. */
    public AccountsUnknownException(Failure failure) {
        super(requireNonNull(failure, "failure is null").message());
        this.failure = failure;
    }

    /** Returns the reason. */
    public Failure failure() {
        return failure;
    }
}

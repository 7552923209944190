package io.bedrockdiscovery.domain.account;

/**
 * Follows a scan of many accounts, for progress. Its methods are called from the threads that scan, several at once; they
 * must return quickly and must not throw.
 */
public interface AccountsListener {
    /** A listener that does nothing. */
    AccountsListener SILENT = new AccountsListener() {};

    /** Called when the scan of an account starts. */
    default void started(Account account) {}

    /** Called once for an account that is done, also where it was not asked, or where another process has done it. */
    default void finished(AccountReport report) {}
}

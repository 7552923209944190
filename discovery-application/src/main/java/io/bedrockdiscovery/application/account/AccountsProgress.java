package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsListener;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a listener how many of many accounts are done. Safe for use by many threads. */
final class AccountsProgress implements AccountsListener {
    private final ScanListener listener;
    private final int all;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private int done;
    private int failed;

    AccountsProgress(ScanListener listener, int all) {
        this.listener = listener;
        this.all = all;
    }

    @Override
    public synchronized void started(Account account) {
        waiting.put(account.id(), account.label());
        tell();
    }

    @Override
    public synchronized void finished(AccountReport report) {
        waiting.remove(report.account().id());
        done++;
        if (report.status() != AccountStatus.KNOWN) {
            failed++;
        }
        tell();
    }

    private void tell() {
        listener.accounts(List.copyOf(waiting.values()), done, failed, all);
    }
}

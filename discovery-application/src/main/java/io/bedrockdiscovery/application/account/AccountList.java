package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.RolePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The accounts of a file as they are read, each with its line. Not safe for use by many threads. */
final class AccountList {
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** Adds an account with the details that the file gives. */
    void add(int line, String id, UnaryOperator<Account> about) {
        try {
            Account account = about.apply(Account.of(id));
            if (account.role() != null) {
                RolePattern unused = new RolePattern(account.role());
            }
            Integer earlier = lines.putIfAbsent(id, line);
            if (earlier != null) {
                throw new AccountLineException(
                        line, "account " + id + " is listed twice; it is in line " + earlier + " too");
            }
            accounts.add(account);
        } catch (IllegalArgumentException e) {
            throw new AccountLineException(line, String.valueOf(e.getMessage()));
        }
    }
}

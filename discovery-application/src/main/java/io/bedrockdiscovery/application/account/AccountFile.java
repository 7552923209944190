package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.file.PrivateFile;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The accounts in a file: what {@code aws organizations list-accounts} prints, a list or an object of our own in JSON, or
 * lines of an id and a name. What cannot be read is one line with the file and the line in it.
 */
public record AccountFile(Path file) implements AccountSource {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public AccountFile {
        requireNonNull(file, "file is null");
    }

    @Override
    public Outcome<List<Account>> accounts(CallContext context) {
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.unknown(Reason.CANCELLED, "the call was cancelled");
        }
        String name = SafeText.of(file.toString());
        try {
            String text = Files.readString(file);
            List<Account> accounts = read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            return accounts.isEmpty()
                    ? Outcome.unknown(Reason.BAD_ANSWER, name + " lists no account")
                    : Outcome.known(accounts);
        } catch (AccountLineException e) {
            return Outcome.unknown(Reason.BAD_ANSWER, name + ":" + e.line() + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            return Outcome.unknown(Reason.BAD_ANSWER, name + " is not a text in UTF-8");
        } catch (IOException e) {
            return Outcome.unknown(Reason.BAD_ANSWER, "cannot read " + name + ": " + PrivateFile.reason(e));
        }
    }

    private static List<Account> read(String text) throws IOException {
        AccountList list = new AccountList();
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            AccountJson.read(text, list);
        } else {
            readLines(text, list);
        }
        return list.accounts();
    }

    private static void readLines(String text, AccountList list) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                String[] parts = content.split("\\s+", 2);
                list.add(number, parts[0], account -> parts.length < 2 ? account : account.named(parts[1]));
            }
        }
    }
}

package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.observation.Failure;
import java.util.List;

/** Asks for the accounts that are cached, and how far each is known. Asks nothing of AWS. */
public record AccountsQuestion() implements Question {
    @Override
    public Response ask(Session session) {
        StoredAccounts accounts = StoredAccounts.of(session.services(), session.store());
        List<AccountState> states = accounts.all().stream()
                .map(each -> AccountState.of(each, accounts))
                .toList();
        AccountsAnswer answer = new AccountsAnswer(states, session.now());
        List<String> doubts = states.stream()
                .filter(each -> each.status() != AccountStatus.KNOWN)
                .map(AccountsQuestion::doubt)
                .toList();
        if (states.isEmpty()) {
            throw NoAnswerException.nothingKnown(
                    List.of("nothing is cached of any account; 'scan' asks AWS for one, and scan --accounts for many"),
                    answer);
        }
        if (states.stream().allMatch(each -> each.status() == AccountStatus.UNKNOWN)) {
            throw NoAnswerException.nothingKnown(doubts, answer);
        }
        return new Response(answer, doubts.isEmpty(), doubts);
    }

    private static String doubt(AccountState state) {
        Failure failure = state.failure();
        return state.status().word() + ": account " + state.account().label() + ": "
                + (failure == null
                        ? "some answers are too old to rely on"
                        : failure.reason().text() + ": " + failure.message());
    }
}

package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.observation.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts that are cached, and how far each is known. */
record AccountsAnswer(List<AccountState> accounts, Instant now) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("accounts");
    private static final Columns<AccountState> FIELDS = new Columns<AccountState>()
            .field("account", each -> each.account().id(), "ACCOUNT")
            .whole()
            .always()
            .field("name", each -> each.account().name(), "NAME")
            .field("status", each -> each.status().word(), "STATUS")
            .always()
            .field(
                    "reason",
                    each -> each.failure() == null
                            ? null
                            : each.failure().reason().word())
            .field("regions", AccountState::regions, ">REGIONS")
            .field("models", AccountState::models, ">MODELS")
            .field("observedAt", AccountState::observedAt);

    AccountsAnswer {
        accounts = List.copyOf(accounts);
        requireNonNull(now, "now is null");
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("accounts", FIELDS.json(accounts));
    }

    @Override
    public void write(DocumentWriter document) {
        document.line(Plural.of(accounts.size(), "account")).line("");
        document.table(new Columns<AccountState>()
                .and(FIELDS)
                .heading("OBSERVED", each -> each.observedAt() == null ? null : Age.of(each.observedAt(), now))
                .whole()
                .heading("WHY", AccountsAnswer::why)
                .weight(30)
                .table(accounts));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIELDS.rows(accounts));
    }

    private static String why(AccountState each) {
        Failure failure = each.failure();
        return failure == null ? "" : failure.reason().text() + ": " + failure.message();
    }
}

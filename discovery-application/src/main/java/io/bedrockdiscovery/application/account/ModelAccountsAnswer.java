package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.account.AccountMatrix.Cell;
import io.bedrockdiscovery.application.account.AccountMatrix.Row;
import io.bedrockdiscovery.application.account.AccountMatrix.State;
import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The models, each with the accounts that can call it, cannot, or of which that is not known. */
record ModelAccountsAnswer(AccountMatrix matrix) implements Answer {
    private static final String UNKNOWN = "unknown: ";
    private static final JsonShape SHAPE = JsonShape.of("accounts", "models");
    private static final Columns<Row> FIELDS = new Columns<Row>()
            .field("modelId", each -> each.modelId().value(), "MODEL")
            .whole()
            .always()
            .field("modelName", Row::modelName, "NAME")
            .weight(10)
            .field("providerName", Row::providerName)
            .field(
                    "can",
                    each -> each.accounts(State.CAN),
                    ">CAN",
                    each -> each.accounts(State.CAN).size())
            .field(
                    "cannot",
                    each -> each.accounts(State.CANNOT),
                    ">CANNOT",
                    each -> each.accounts(State.CANNOT).size())
            .field(
                    "unknown",
                    each -> each.accounts(State.UNKNOWN),
                    ">UNKNOWN",
                    each -> each.accounts(State.UNKNOWN).size());

    ModelAccountsAnswer {
        requireNonNull(matrix, "matrix is null");
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("accounts", AccountMatrixAnswer.accounts(matrix))
                .with(
                        "models",
                        matrix.rows().stream().map(ModelAccountsAnswer::object).toList());
    }

    @Override
    public void write(DocumentWriter document) {
        document.line(Plural.of(matrix.rows().size(), "model") + " in "
                        + Plural.of(matrix.accounts().size(), "account"))
                .line("");
        document.table(new Columns<Row>()
                .and(FIELDS)
                .heading("WHICH NOT, AND WHY", this::why)
                .weight(30)
                .table(matrix.inNaturalOrder()));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIELDS.rows(matrix.inNaturalOrder()));
    }

    private static JsonObject object(Row row) {
        return new JsonObject()
                .with("modelId", row.modelId().value())
                .with("modelName", row.modelName())
                .with("providerName", row.providerName())
                .with("can", row.accounts(State.CAN))
                .with("cannot", reasons(row, State.CANNOT))
                .with("unknown", reasons(row, State.UNKNOWN));
    }

    private static List<JsonObject> reasons(Row row, State state) {
        return row.cells().entrySet().stream()
                .filter(each -> each.getValue().state() == state)
                .map(each -> new JsonObject()
                        .with("account", each.getKey())
                        .with("reason", each.getValue().reason()))
                .toList();
    }

    /** Returns the accounts that cannot call a model, or may not be able to, together where the reason is the same. */
    private String why(Row row) {
        Map<String, String> names =
                matrix.accounts().stream().collect(Collectors.toMap(StoredAccount::id, AccountMatrixAnswer::shortName));
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        row.cells().forEach((account, cell) -> {
            if (cell.state() != State.CAN) {
                byReason.computeIfAbsent(reason(cell), any -> new ArrayList<>())
                        .add(names.getOrDefault(account, account));
            }
        });
        return byReason.entrySet().stream()
                .map(each -> AccountColumns.some(each.getValue()) + ": " + each.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String reason(Cell cell) {
        String reason = String.valueOf(cell.reason());
        return cell.state() == State.UNKNOWN && !reason.startsWith(UNKNOWN) ? UNKNOWN + reason : reason;
    }
}

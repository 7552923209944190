package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.account.AccountMatrix.Cell;
import io.bedrockdiscovery.application.account.AccountMatrix.Row;
import io.bedrockdiscovery.application.account.AccountMatrix.State;
import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Models by accounts: the ways in which each account can call each model from any region. */
record AccountMatrixAnswer(AccountMatrix matrix) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("accounts", "rows");

    AccountMatrixAnswer {
        requireNonNull(matrix, "matrix is null");
    }

    /** Returns the accounts of a matrix for programs. */
    static List<JsonObject> accounts(AccountMatrix matrix) {
        return matrix.accounts().stream()
                .map(each -> new JsonObject()
                        .with("account", each.id())
                        .with("name", each.name())
                        .with("unknown", matrix.doubts().get(each.id())))
                .toList();
    }

    /** Returns the name of an account, or its id where it has none. */
    static String shortName(StoredAccount account) {
        String name = account.name();
        return name == null ? account.id() : SafeText.of(name);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("accounts", accounts(matrix))
                .with(
                        "rows",
                        matrix.rows().stream().map(AccountMatrixAnswer::object).toList());
    }

    @Override
    public void write(DocumentWriter document) {
        document.line(Plural.of(matrix.rows().size(), "model") + " in "
                        + Plural.of(matrix.accounts().size(), "account")
                        + "; the ways to call each from any region, - for none, ? where that is not known")
                .line("");
        AccountColumns columns = AccountColumns.of(matrix.accounts(), this::column);
        List<String> headings = new ArrayList<>(List.of("MODEL"));
        headings.addAll(columns.headings());
        Table table = new Table(headings.toArray(String[]::new));
        matrix.inNaturalOrder().forEach(row -> table.row(cells(row, columns).toArray()));
        document.table(table);
        if (!columns.notes().isEmpty()) {
            document.line("");
            columns.notes().forEach(document::line);
        }
    }

    private List<String> column(StoredAccount account) {
        return matrix.rows().stream().map(row -> cell(row, account)).toList();
    }

    private static List<String> cells(Row row, AccountColumns columns) {
        List<String> cells = new ArrayList<>(List.of(row.modelId().value()));
        columns.shown().forEach(account -> cells.add(cell(row, account)));
        return cells;
    }

    private static String cell(Row row, StoredAccount account) {
        return text(requireNonNull(row.cells().get(account.id()), "an account without a cell"));
    }

    @Override
    public Optional<Rows> rows() {
        List<String> headings = new ArrayList<>(List.of("modelId"));
        matrix.accounts().forEach(each -> headings.add(each.id()));
        return Optional.of(new Rows(
                headings,
                matrix.inNaturalOrder().stream().map(AccountMatrixAnswer::cells).toList()));
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.modelId().value()));
        row.cells().values().forEach(cell -> cells.add(text(cell)));
        return cells;
    }

    private static String text(Cell cell) {
        return switch (cell.state()) {
            case CAN -> cell.modes().stream().map(InvocationMode::word).collect(Collectors.joining(" "));
            case CANNOT -> "-";
            case UNKNOWN -> "?";
        };
    }

    private static JsonObject object(Row row) {
        JsonObject cells = new JsonObject();
        row.cells().forEach((account, cell) -> cells.with(account, object(cell)));
        return new JsonObject()
                .with("modelId", row.modelId().value())
                .with("modelName", row.modelName())
                .with("providerName", row.providerName())
                .with("cells", cells);
    }

    private static JsonObject object(Cell cell) {
        @Nullable String reason = cell.state() == State.CAN ? null : cell.reason();
        return new JsonObject()
                .with("state", cell.state().word())
                .with("modes", cell.modes().stream().map(InvocationMode::word).toList())
                .with("regions", cell.regions().stream().map(Region::id).toList())
                .with("reason", reason);
    }
}

package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.application.document.Plural;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The columns of a table of accounts. Where there are many, those with the same cells share one, because hundreds of columns
 * fit no terminal, and most accounts of an organization are alike.
 *
 * @param shown the first account of each column
 * @param headings the headings of the columns
 * @param notes lines that tell which accounts share a column
 */
record AccountColumns(List<StoredAccount> shown, List<String> headings, List<String> notes) {
    /** The number of accounts that have a column each. */
    static final int MOST_APART = 6;

    private static final int MOST_NAMES = 3;

    /**
     * Returns the columns of accounts.
     *
     * @param cells the cells of an account, from top to bottom
     */
    static AccountColumns of(Collection<StoredAccount> accounts, Function<StoredAccount, List<String>> cells) {
        Map<Object, List<StoredAccount>> alike = new LinkedHashMap<>();
        boolean apart = accounts.size() <= MOST_APART;
        accounts.forEach(each -> alike.computeIfAbsent(apart ? each : cells.apply(each), any -> new ArrayList<>())
                .add(each));
        List<StoredAccount> shown = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (List<StoredAccount> column : alike.values()) {
            int more = column.size() - 1;
            String heading = AccountMatrixAnswer.shortName(column.get(0)) + (more == 0 ? "" : " +" + more);
            shown.add(column.get(0));
            headings.add(heading);
            if (more > 0) {
                notes.add(heading + ": " + Plural.of(column.size(), "account") + " alike, "
                        + some(column.stream()
                                .map(AccountMatrixAnswer::shortName)
                                .toList()));
            }
        }
        return new AccountColumns(shown, headings, notes);
    }

    /** Returns the first of many names; other formats than the table have all. */
    static String some(List<String> names) {
        int more = names.size() - MOST_NAMES;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + more + " more";
    }
}

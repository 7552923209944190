package io.bedrockdiscovery.application.document;

import java.util.List;

/**
 * Rows of text under a header, for spreadsheets; an absent value is an empty text.
 *
 * @param header the names of the columns
 * @param rows each with one text for each column
 */
public record Rows(List<String> header, List<List<String>> rows) {
    public Rows {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

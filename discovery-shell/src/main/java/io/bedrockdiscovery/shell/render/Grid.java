package io.bedrockdiscovery.shell.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under a header; what is absent is an empty cell. Not safe for use by many threads. */
public final class Grid {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    Grid(String... header) {
        this.header = List.of(header);
    }

    void row(@Nullable Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + header.size() + " headings");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        rows.add(row);
    }

    List<String> header() {
        return header;
    }

    List<List<String>> rows() {
        return rows;
    }
}

package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.application.geography.Geography;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a matrix for a width: columns of regions where all of them fit, else of geographies, else one column. Ids of
 * models are never cut.
 */
final class MatrixTables {
    private static final String MODEL = "MODEL";
    private static final String WAYS = "WAYS";
    private static final int GAP = 2;

    private final Matrix matrix;
    private final int width;
    private final RegionCodes codes;
    private final Map<Geography, List<Region>> geographies;
    private final boolean byRegion;
    private final boolean byGeography;

    private MatrixTables(Matrix matrix, int width) {
        this.matrix = matrix;
        this.width = width;
        this.codes = RegionCodes.of(matrix.regions());
        this.geographies = geographies(matrix);
        this.byRegion = width(byRegion(matrix.rows())) <= width;
        this.byGeography = !byRegion && width(byGeography(matrix.rows(), headed())) <= width;
    }

    /** Returns the tables for a terminal of {@code width} columns. */
    static MatrixTables fitting(Matrix matrix, int width) {
        return new MatrixTables(matrix, width);
    }

    /** Returns a line on how to see all regions; empty where they are shown. */
    String hint() {
        return byRegion ? "" : "the number of regions is shown; --wide shows each region";
    }

    /** Returns the parts of the legend that tell of the columns. */
    List<String> legend() {
        return byGeography
                ? geographies.keySet().stream()
                        .map(each -> each.heading() + " " + each.label())
                        .toList()
                : List.of();
    }

    /** Returns what the short names of regions stand for; nothing where they are not used. */
    List<String> names() {
        if (!byRegion || width == Integer.MAX_VALUE) {
            return List.of();
        }
        return matrix.regions().stream()
                .map(region -> codes.of(region) + " " + region)
                .toList();
    }

    /** Returns the table of some rows. */
    Table of(List<MatrixRow> rows) {
        if (byRegion) {
            return byRegion(rows);
        }
        return byGeography(rows, byGeography ? headed() : Map.of("REGIONS", matrix.regions()));
    }

    private Table byRegion(List<MatrixRow> rows) {
        List<String> headings = new ArrayList<>(List.of(MODEL));
        matrix.regions().forEach(region -> headings.add(heading(region)));
        Table table = new Table(headings.toArray(String[]::new));
        for (MatrixRow row : rows) {
            List<Object> cells = new ArrayList<>(List.of(name(row)));
            matrix.regions()
                    .forEach(region -> cells.add(CellText.of(row.cells().get(region), matrix.isUnknown(region))));
            table.row(cells.toArray());
        }
        return table;
    }

    private Table byGeography(List<MatrixRow> rows, Map<String, List<Region>> places) {
        List<String> headings = new ArrayList<>(List.of(MODEL));
        places.keySet().forEach(place -> headings.add(">" + place));
        headings.add(WAYS);
        Table table = new Table(headings.toArray(String[]::new));
        for (MatrixRow row : rows) {
            List<Object> cells = new ArrayList<>(List.of(name(row)));
            places.values().forEach(regions -> cells.add(count(row, regions)));
            cells.add(CellText.of(row));
            table.row(cells.toArray());
        }
        return table;
    }

    private Map<String, List<Region>> headed() {
        Map<String, List<Region>> headed = new LinkedHashMap<>();
        geographies.forEach((place, regions) -> headed.put(place.heading(), regions));
        return headed;
    }

    /** Returns the number of regions that list the model, marked where there may be more. */
    private Cell count(MatrixRow row, List<Region> regions) {
        long count = regions.stream()
                .filter(region -> row.cells().containsKey(region))
                .count();
        boolean unknown =
                regions.stream().anyMatch(region -> !row.cells().containsKey(region) && matrix.isUnknown(region));
        boolean stale = regions.stream().anyMatch(region -> row.cells().containsKey(region) && matrix.isStale(region));
        String text = (count == 0 ? "" : String.valueOf(count))
                + (unknown ? CellText.UNKNOWN : "")
                + (stale ? CellText.STALE : "");
        if (text.isEmpty()) {
            return CellText.of(null, false);
        }
        return Cell.of(text, unknown || stale ? Style.WARNING : Style.PLAIN);
    }

    private static Map<Geography, List<Region>> geographies(Matrix matrix) {
        RegionCountries countries = RegionCountries.of(matrix.catalog());
        Map<Geography, List<Region>> places = new EnumMap<>(Geography.class);
        matrix.regions()
                .forEach(region -> places.computeIfAbsent(Geography.of(region, countries), any -> new ArrayList<>())
                        .add(region));
        return places;
    }

    private String heading(Region region) {
        // Without a limit there is room for the whole id.
        String name = width == Integer.MAX_VALUE ? region.id() : codes.of(region);
        return MatrixText.marked(matrix, region, name);
    }

    /** Returns the width of a table that is printed whole. */
    static int width(Table table) {
        int width = 0;
        for (int i = 0; i < table.headings().size(); i++) {
            int column = i;
            width += Math.max(
                    table.headings().get(i).length(),
                    table.rows().stream()
                            .mapToInt(row -> row.get(column).text().length())
                            .max()
                            .orElse(0));
        }
        return width + GAP * (table.headings().size() - 1);
    }

    private static Cell name(MatrixRow row) {
        return Cell.of(
                SafeText.line(row.modelId().value()),
                row.lifecycle().hasEnded() ? Style.FAINT : row.lifecycle().isEnding() ? Style.WARNING : Style.PLAIN);
    }
}

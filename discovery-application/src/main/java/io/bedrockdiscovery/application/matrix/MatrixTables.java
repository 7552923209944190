package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a matrix for a width: columns of regions where all of them fit, in several tables one below the other where
 * users ask for all regions in any case, else columns of geographies.
 */
final class MatrixTables {
    private static final String MODEL = "MODEL";
    private static final String WAYS = "WAYS";
    private static final int GAP = 2;
    private static final int NARROWEST_MODEL = 16;
    /** The length of a number of regions with its marks. */
    private static final int LONGEST_COUNT = 4;
    /** The length of the letters for every way of calling. */
    private static final int MOST_WAYS = 5;

    private static final int ELLIPSIS = 1;

    private final Matrix matrix;
    private final int width;
    private final boolean wide;
    private final RegionCodes codes;

    private MatrixTables(Matrix matrix, int width, boolean wide) {
        this.matrix = matrix;
        this.width = width;
        this.wide = wide;
        this.codes = RegionCodes.of(matrix.regions());
    }

    /** Returns the tables that are no wider than {@code width}. */
    static MatrixTables fitting(Matrix matrix, int width, boolean wide) {
        return new MatrixTables(matrix, width, wide);
    }

    private boolean byRegion() {
        return wide || modelWidth() + regionsWidth(matrix.regions()) <= width;
    }

    /** Returns a line on how to see all regions; empty where they are shown. */
    String hint() {
        return byRegion() ? "" : "the number of regions is shown; --wide shows each region";
    }

    /** Returns the parts of the legend that tell of the columns. */
    List<String> legend() {
        if (byRegion() || isNarrow()) {
            return List.of();
        }
        return geographies().keySet().stream()
                .map(each -> each.heading() + " " + each.label())
                .toList();
    }

    /** Returns what the short names of regions stand for; nothing where they are not used. */
    List<String> names() {
        if (!byRegion() || width == Integer.MAX_VALUE) {
            return List.of();
        }
        return matrix.regions().stream()
                .map(region -> codes.of(region) + " " + region)
                .toList();
    }

    /** Returns the tables of some rows. */
    List<Table> of(List<MatrixRow> rows) {
        if (!byRegion()) {
            return List.of(byGeography(rows));
        }
        List<Table> tables = new ArrayList<>();
        List<Region> block = new ArrayList<>();
        int model = Math.min(modelWidth(), Math.max(NARROWEST_MODEL, width / 2));
        for (Region region : matrix.regions()) {
            block.add(region);
            if (model + regionsWidth(block) > width && block.size() > 1) {
                block.remove(region);
                tables.add(byRegion(rows, block, model));
                block.clear();
                block.add(region);
            }
        }
        tables.add(byRegion(rows, block, model));
        return tables;
    }

    private Table byRegion(List<MatrixRow> rows, List<Region> columns, int model) {
        List<String> headings = new ArrayList<>(List.of(MODEL));
        columns.forEach(region -> headings.add(heading(region)));
        Table table = new Table(headings.toArray(String[]::new));
        for (MatrixRow row : rows) {
            List<Object> cells = new ArrayList<>(List.of(name(row, model)));
            columns.forEach(region -> cells.add(CellText.of(row.cells().get(region), matrix.isUnknown(region))));
            table.row(cells.toArray());
        }
        return table;
    }

    private Table byGeography(List<MatrixRow> rows) {
        Map<String, List<Region>> places = places();
        List<String> headings = new ArrayList<>(List.of(MODEL));
        places.keySet().forEach(place -> headings.add(">" + place));
        headings.add(WAYS);
        int model = width - taken(places.keySet());
        Table table = new Table(headings.toArray(String[]::new));
        for (MatrixRow row : rows) {
            List<Object> cells = new ArrayList<>(List.of(name(row, model)));
            places.values().forEach(regions -> cells.add(count(row, regions)));
            cells.add(CellText.letters(row.cells().values().stream()
                    .flatMap(cell -> cell.modes().stream())
                    .toList()));
            table.row(cells.toArray());
        }
        return table;
    }

    /** Returns the regions of each geography; all together where there is no room for more than one column. */
    private Map<String, List<Region>> places() {
        Map<String, List<Region>> places = new LinkedHashMap<>();
        geographies().forEach((place, regions) -> places.put(place.heading(), regions));
        return isNarrow() ? Map.of("REGIONS", matrix.regions()) : places;
    }

    private boolean isNarrow() {
        return width
                        - taken(geographies().keySet().stream()
                                .map(Geography::heading)
                                .toList())
                < NARROWEST_MODEL;
    }

    private static int taken(Collection<String> headings) {
        return GAP
                + MOST_WAYS
                + headings.stream()
                        .mapToInt(heading -> GAP + Math.max(heading.length(), LONGEST_COUNT))
                        .sum();
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

    private Map<Geography, List<Region>> geographies() {
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

    private int regionsWidth(List<Region> regions) {
        return regions.stream()
                .mapToInt(region -> GAP
                        + Math.max(
                                heading(region).length(),
                                matrix.rows().stream()
                                        .mapToInt(row -> CellText.of(row.cells().get(region), matrix.isUnknown(region))
                                                .text()
                                                .length())
                                        .max()
                                        .orElse(0)))
                .sum();
    }

    private int modelWidth() {
        return matrix.rows().stream()
                .mapToInt(row -> SafeText.line(row.modelId().value()).length())
                .max()
                .orElse(0);
    }

    private static Cell name(MatrixRow row, int most) {
        String id = SafeText.line(row.modelId().value());
        String text = id.length() <= most ? id : id.substring(0, most - ELLIPSIS) + "…";
        return Cell.of(
                text,
                row.lifecycle().hasEnded() ? Style.FAINT : row.lifecycle().isEnding() ? Style.WARNING : Style.PLAIN);
    }
}

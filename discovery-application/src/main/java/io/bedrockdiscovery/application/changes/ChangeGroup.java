package io.bedrockdiscovery.application.changes;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The same change in some regions.
 *
 * @param subject the id of the model or profile
 * @param detail what changed of it, in words; absent where it came or went
 */
record ChangeGroup(String subject, Cell detail, List<Region> regions) {
    /** The detail of what came or went. */
    static final Cell NO_DETAIL = Cell.of(null);

    ChangeGroup {
        requireNonNull(subject, "subject is null");
        requireNonNull(detail, "detail is null");
        regions = List.copyOf(new TreeSet<>(regions));
    }

    /** Returns the groups of changes, that of the most regions first. */
    static <C> List<ChangeGroup> of(
            Collection<C> changes, Function<C, String> subject, Function<C, Cell> detail, Function<C, Region> region) {
        record Key(String subject, Cell detail) {}
        Map<Key, List<Region>> groups = new LinkedHashMap<>();
        for (C change : changes) {
            groups.computeIfAbsent(new Key(subject.apply(change), detail.apply(change)), any -> new ArrayList<>())
                    .add(region.apply(change));
        }
        return groups.entrySet().stream()
                .map(each ->
                        new ChangeGroup(each.getKey().subject(), each.getKey().detail(), each.getValue()))
                .sorted(Comparator.comparingInt(
                                (ChangeGroup group) -> -group.regions().size())
                        .thenComparing(ChangeGroup::subject, NaturalOrder.OF_TEXT)
                        .thenComparing(group -> group.detail().text()))
                .toList();
    }
}

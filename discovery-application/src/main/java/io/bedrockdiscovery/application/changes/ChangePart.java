package io.bedrockdiscovery.application.changes;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The changes of one kind, such as the new models.
 *
 * @param noun the kind of thing that changed
 * @param verb what happened to it
 * @param groups at least one, that of the most regions first
 */
record ChangePart(String noun, String verb, List<ChangeGroup> groups) {
    ChangePart {
        requireNonNull(noun, "noun is null");
        requireNonNull(verb, "verb is null");
        groups = List.copyOf(groups);
    }

    /** Returns the parts; a change of the regions where calls may run leads them, because data goes elsewhere. */
    static List<ChangePart> of(Changes all) {
        return Stream.of(
                        new ChangePart("profile", "rerouted", profileChanges(all.profilesChanged(), true)),
                        new ChangePart(
                                "model",
                                "new",
                                ChangeGroup.of(
                                        all.added(),
                                        each -> each.modelId().value(),
                                        each -> ChangeGroup.NO_DETAIL,
                                        each -> each.region())),
                        new ChangePart(
                                "model",
                                "gone",
                                ChangeGroup.of(
                                        all.removed(),
                                        each -> each.modelId().value(),
                                        each -> ChangeGroup.NO_DETAIL,
                                        each -> each.region())),
                        new ChangePart(
                                "model",
                                "changed",
                                ChangeGroup.of(
                                        all.changed(),
                                        each -> each.modelId().value(),
                                        ChangeDetail::of,
                                        each -> each.region())),
                        new ChangePart(
                                "profile",
                                "new",
                                ChangeGroup.of(
                                        all.profilesAdded(),
                                        each -> ChangeDetail.profile(each.profileArn()),
                                        each -> ChangeGroup.NO_DETAIL,
                                        each -> each.region())),
                        new ChangePart(
                                "profile",
                                "gone",
                                ChangeGroup.of(
                                        all.profilesRemoved(),
                                        each -> ChangeDetail.profile(each.profileArn()),
                                        each -> ChangeGroup.NO_DETAIL,
                                        each -> each.region())),
                        new ChangePart("profile", "changed", profileChanges(all.profilesChanged(), false)))
                .filter(part -> !part.groups().isEmpty())
                .toList();
    }

    /** Returns the ids of what changed, each once. */
    List<String> subjects() {
        return groups.stream().map(ChangeGroup::subject).distinct().toList();
    }

    /** Returns the ids of what changed with the region, or the number of regions, where it did. */
    List<String> placed() {
        Map<String, Set<Region>> regions = new LinkedHashMap<>();
        groups.forEach(group ->
                regions.computeIfAbsent(group.subject(), any -> new TreeSet<>()).addAll(group.regions()));
        return regions.entrySet().stream()
                .map(each -> each.getKey() + " in " + place(each.getValue()))
                .toList();
    }

    private static String place(Set<Region> regions) {
        return regions.size() == 1 ? regions.iterator().next().id() : Plural.of(regions.size(), "region");
    }

    String counted() {
        return Plural.of(subjects().size(), noun) + " " + verb;
    }

    private static List<ChangeGroup> profileChanges(Collection<ProfileFieldChange> changes, boolean destinations) {
        return ChangeGroup.of(
                changes.stream()
                        .filter(each -> (each.field() == ProfileField.DESTINATIONS) == destinations)
                        .toList(),
                each -> ChangeDetail.profile(each.profileArn()),
                ChangeDetail::of,
                each -> each.region());
    }
}

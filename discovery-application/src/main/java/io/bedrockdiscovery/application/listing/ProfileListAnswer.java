package io.bedrockdiscovery.application.listing;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.AnswerFields;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Profiles, each with the regions that it can be called from.
 *
 * @param unseen the regions whose lists were never seen, in lines for users
 * @param all whether users see application profiles, too, instead of their number
 */
record ProfileListAnswer(
        List<ListedProfile> profiles,
        List<UnknownCall> unknown,
        List<String> unseen,
        RegionGroups groups,
        ListSelection selection,
        boolean all)
        implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("profiles", "unknownRegions");
    private static final Columns<ListedProfile> FIELDS = new Columns<ListedProfile>()
            .field("inferenceProfileId", each -> each.profile().inferenceProfileId(), "PROFILE")
            .field("inferenceProfileName", each -> each.profile().inferenceProfileName(), "NAME")
            .weight(10)
            .field("type", ListedProfile::type, "TYPE")
            .weight(5)
            .field("passAsModelId", ListedProfile::passAsModelId)
            .field("modelIds", ListedProfile::modelIds, "CALLS", each -> String.join(", ", each.modelIds()))
            .whole()
            .weight(1)
            .field(
                    "destinations",
                    each -> destinations(each.profile().destinations()),
                    "MAY RUN IN",
                    each -> RegionGroups.destinations(each.profile().destinations()))
            .whole()
            .weight(30)
            .field("regions", each -> ids(each.regions()));

    ProfileListAnswer {
        profiles = List.copyOf(profiles);
        unknown = List.copyOf(unknown);
        unseen = List.copyOf(unseen);
        requireNonNull(groups, "groups is null");
        requireNonNull(selection, "selection is null");
    }

    /** Fails for columns that there are not, before anything is asked. */
    static void require(ListSelection selection) {
        selection.of(List.of(), FIELDS);
        FIELDS.only(selection.columns());
    }

    /** Returns the names of the columns. */
    static List<String> columnNames() {
        return FIELDS.names();
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("profiles", FIELDS.json(selection.of(profiles, FIELDS)))
                .with("unknownRegions", AnswerFields.unknown(unknown));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIELDS.only(selection.columns()).rows(selection.of(profiles, FIELDS)));
    }

    @Override
    public void write(DocumentWriter document) {
        if (profiles.isEmpty() && !unseen.isEmpty()) {
            // Nothing listed is no answer about a region that is not known.
            unseen.forEach(document::line);
            return;
        }
        List<ListedProfile> wanted = profiles.stream()
                .filter(each -> all || !each.profile().isApplication())
                .toList();
        List<ListedProfile> shown = selection.of(wanted, FIELDS);
        int others = count(profiles) - count(wanted);
        document.line((shown.size() < wanted.size() ? "First " + count(shown) + " of " : "")
                + Plural.of(count(wanted), all ? "profile" : "system-defined profile")
                + (others == 0
                        ? ""
                        : "; " + Plural.of(others, "application profile") + " not listed (--all lists them)"));
        unseen.forEach(document::line);
        if (count(shown) < shown.size()) {
            document.line(
                    "Where a call may run depends on the region that it is made from; such profiles have several rows");
        }
        if (!shown.isEmpty()) {
            Columns<ListedProfile> columns = selection.columns().isEmpty()
                    ? new Columns<ListedProfile>()
                            .and(FIELDS)
                            .heading("CALLED FROM", each -> groups.cell(each.regions()))
                            .whole()
                            .weight(20)
                    : FIELDS.only(selection.columns());
            document.line("").table(columns.table(shown));
        }
    }

    /** A profile may have several elements, which differ in their destinations. */
    private static int count(List<ListedProfile> elements) {
        return (int) elements.stream()
                .map(each -> each.profile().inferenceProfileId())
                .distinct()
                .count();
    }

    private static Object destinations(Destinations destinations) {
        return destinations.anywhere() ? "anywhere" : ids(destinations.regions());
    }

    private static List<String> ids(Collection<Region> regions) {
        return regions.stream().sorted().map(Region::id).toList();
    }
}

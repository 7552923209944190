package io.bedrockdiscovery.application.listing;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.lookup.ProfileFinder;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for inference profiles.
 *
 * @param parts parts of ids, names and models that they call, in any letter case; a profile is listed if it has all of them
 * @param region the region that they can be called from; null for any
 * @param all whether users see application profiles, too, instead of their number; also where there are no others
 * @param selection the part of the list to show
 */
public record ProfileListQuestion(
        List<String> parts, @Nullable Region region, boolean all, ListSelection selection) implements Question {
    private static final List<ListCall> PROFILES =
            List.of(ListCall.SYSTEM_DEFINED_PROFILES, ListCall.APPLICATION_PROFILES);

    public ProfileListQuestion {
        parts = List.copyOf(parts);
        requireNonNull(selection, "selection is null");
        ProfileListAnswer.require(selection);
    }

    /** Returns the names of the columns that the list can be shown with and sorted by. */
    public static List<String> columns() {
        return ProfileListAnswer.columnNames();
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(RegionNames.set(region));
        RegionNames.require(catalog, region);
        Uncertainty uncertainty = region == null ? Uncertainty.of(catalog) : Uncertainty.about(catalog, region);
        List<ListedProfile> profiles = profiles(catalog);
        List<ListedProfile> found =
                profiles.stream().filter(each -> each.matches(parts)).toList();
        if (found.isEmpty() && !profiles.isEmpty() && !parts.isEmpty()) {
            throw NoAnswerException.absent(uncertainty.isNone(), nothingFound(catalog, uncertainty), null);
        }
        return Response.of(
                new ProfileListAnswer(
                        found,
                        uncertainty.unknown(),
                        UnseenRegions.of(catalog, region, PROFILES),
                        RegionGroups.of(catalog),
                        selection,
                        all || found.stream().allMatch(each -> each.profile().isApplication())),
                uncertainty);
    }

    private List<ListedProfile> profiles(Catalog catalog) {
        Map<String, List<ProfileInRegion>> byId = new TreeMap<>(NaturalOrder.OF_TEXT);
        catalog.regions().values().stream()
                .filter(each -> region == null || region.equals(each.region()))
                .forEach(each -> each.profiles()
                        .forEach(profile -> byId.computeIfAbsent(profile.inferenceProfileId(), any -> new ArrayList<>())
                                .add(ProfileInRegion.of(each, profile))));
        return byId.values().stream()
                .flatMap(listings -> ListedProfile.of(listings).stream())
                // The many profiles of the account itself would hide those of AWS.
                .sorted(Comparator.comparing(each -> each.profile().isApplication()))
                .toList();
    }

    private List<String> nothingFound(Catalog catalog, Uncertainty uncertainty) {
        String words = String.join(" ", parts);
        String nearest = new ProfileFinder(catalog)
                .nearest(words).stream().map(SafeText::of).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add("no profile listed has '" + SafeText.of(words) + "' in its id, its name or its models"
                + (nearest.isEmpty() ? "; 'profiles' lists all" : "; nearest: " + nearest));
        lines.addAll(uncertainty.lines());
        return lines;
    }
}

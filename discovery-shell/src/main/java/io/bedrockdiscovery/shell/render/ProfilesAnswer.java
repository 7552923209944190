package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.query.ProfileInRegion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One profile as each region lists it.
 *
 * @param listings at least one, sorted by region
 * @param unknown calls that could change the answer
 */
public record ProfilesAnswer(List<ProfileInRegion> listings, List<UnknownCall> unknown) implements Answer {
    public ProfilesAnswer {
        listings = List.copyOf(listings);
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("profiles", listings.stream().map(ProfilesAnswer::listing).toList())
                .with("unknownRegions", Shapes.unknown(unknown));
    }

    /** What AWS says of a profile is the same everywhere; what differs is said region by region. */
    @Override
    public void write(Page page) {
        InferenceProfile first = listings.get(0).profile();
        page.heading(first.inferenceProfileId())
                .fact("name", first.inferenceProfileName())
                .fact("description", first.description())
                .fact("type", first.type())
                .fact("status", first.status())
                .fact("created", first.createdAt())
                .fact("updated", first.updatedAt())
                .fact("arn", first.inferenceProfileArn());
        page.heading("Where it can be called from");
        Table table = new Table("REGION", "CALLS", "NOT LISTED THERE", "MAY RUN IN");
        for (ProfileInRegion each : listings) {
            table.row(
                    each.region(),
                    each.modelIds().stream().map(ModelId::value).collect(Collectors.joining(", ")),
                    String.join(", ", each.unresolvedModelArns()),
                    Shapes.destinationsText(each.profile().destinations()));
        }
        page.table(table);
    }

    private static JsonObject listing(ProfileInRegion each) {
        return JsonObject.of(ApiForm.of(each.profile()))
                .with("region", each.region().id())
                .with("destinations", Shapes.destinations(each.profile().destinations()))
                .with("modelIds", each.modelIds().stream().map(ModelId::value).toList())
                .with("unresolvedModelArns", each.unresolvedModelArns());
    }
}

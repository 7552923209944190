package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.unseen.UnseenLists;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A profile as each region lists it.
 *
 * @param listings at least one, sorted by region
 * @param unknown the calls that could change the answer
 */
public record ProfilesAnswer(List<ProfileInRegion> listings, List<UnknownCall> unknown) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("profiles", "unknownRegions");
    private static final Columns<ProfileInRegion> REGIONS = new Columns<ProfileInRegion>()
            .heading("REGION", ProfileInRegion::region)
            .heading(
                    "CALLS",
                    each -> each.modelIds().stream().map(ModelId::value).collect(Collectors.joining(", ")))
            .whole()
            .weight(10)
            .heading("MODELS NOT LISTED", each -> String.join(", ", each.unresolvedModelArns()))
            .whole()
            .weight(5)
            .heading(
                    "MAY RUN IN",
                    each -> AnswerFields.destinationsText(each.profile().destinations()));

    private static final Columns<ProfileInRegion> SHEET = new Columns<ProfileInRegion>()
            .field("region", each -> each.region().id())
            .field("inferenceProfileId", each -> each.profile().inferenceProfileId())
            .field("inferenceProfileName", each -> each.profile().inferenceProfileName())
            .field("inferenceProfileArn", each -> each.profile().inferenceProfileArn())
            .field("type", each -> each.profile().type())
            .field("status", each -> each.profile().status())
            .field(
                    "destinations",
                    each -> AnswerFields.destinations(each.profile().destinations()))
            .field(
                    "modelIds",
                    each -> each.modelIds().stream().map(ModelId::value).toList())
            .field("unresolvedModelArns", ProfileInRegion::unresolvedModelArns);

    public ProfilesAnswer {
        listings = List.copyOf(listings);
        unknown = List.copyOf(unknown);
    }

    /** Returns the answer about a profile that was not found. */
    public static Answer none(List<UnknownCall> unknown) {
        return new NullAnswer(SHAPE.versioned().with("unknownRegions", AnswerFields.unknown(unknown)));
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("profiles", listings.stream().map(ProfilesAnswer::listing).toList())
                .with("unknownRegions", AnswerFields.unknown(unknown));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(SHEET.rows(listings));
    }

    /** Writes the profile's own facts once, as its first region has them, and the rest region by region. */
    @Override
    public void write(DocumentWriter document) {
        InferenceProfile first = listings.get(0).profile();
        document.heading(first.inferenceProfileId())
                .fact("name", first.inferenceProfileName())
                .fact("description", first.description())
                .fact("type", first.type())
                .fact("status", first.status())
                .fact("created", first.createdAt())
                .fact("updated", first.updatedAt())
                .fact("arn", first.inferenceProfileArn());
        document.heading("Where it can be called from").table(REGIONS.table(listings));
        List<String> unread = UnseenLists.linesOf(unknown);
        if (!unread.isEmpty()) {
            document.heading("Not known, so that there may be more regions");
            unread.forEach(document::line);
        }
    }

    private static JsonObject listing(ProfileInRegion each) {
        return JsonObject.of(ApiRepresentation.of(each.profile()))
                .with("region", each.region().id())
                .with("destinations", AnswerFields.destinations(each.profile().destinations()))
                .with("modelIds", each.modelIds().stream().map(ModelId::value).toList())
                .with("unresolvedModelArns", each.unresolvedModelArns());
    }
}

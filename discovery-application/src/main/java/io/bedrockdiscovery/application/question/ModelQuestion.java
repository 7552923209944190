package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.ModelAnswer;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.OwnTargetQuestion;
import io.bedrockdiscovery.application.target.SecondCatalogue;
import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.RegionRanker;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a model as one region lists it.
 *
 * @param region null for the best region that lists it
 * @param all whether users see application profiles, too, instead of their number
 */
public record ModelQuestion(String name, @Nullable Region region, boolean all) implements Question {
    /** Creates a question whose answer shows the number of application profiles. */
    public ModelQuestion(String name, @Nullable Region region) {
        this(name, region, false);
    }

    public ModelQuestion {
        requireNonNull(name, "name is null");
    }

    @Override
    public Response ask(Session session) {
        Optional<OwnTargetQuestion> other = OwnTargetQuestion.of(name);
        if (other.isPresent()) {
            return other.get().ask(session);
        }
        Catalog catalog = session.catalogAbout(name, RegionNames.set(region));
        Uncertainty uncertainty = uncertainty(catalog);
        Answer none = ModelAnswer.none(region, uncertainty.unknown());
        RegionNames.require(catalog, RegionNames.set(region), none);
        NameMatch.Found model =
                ModelNames.require(catalog, name, new SecondCatalogue(session, catalog, region), region, none);
        ModelId id = model.modelId();
        ModelInRegion found = find(catalog, id)
                .orElseThrow(() ->
                        NoAnswerException.absent(isAbsent(catalog, id), reasons(catalog, model, uncertainty), none));
        return Response.of(answer(catalog, found, uncertainty), uncertainty).noting(model.notes());
    }

    private Optional<ModelInRegion> find(Catalog catalog, ModelId id) {
        return region == null
                ? new RegionRanker(catalog).bestListing(id)
                : catalog.region(region).flatMap(known -> ModelInRegion.of(known, id));
    }

    private Answer answer(Catalog catalog, ModelInRegion found, Uncertainty uncertainty) {
        Optional<CatalogRegion> listing = catalog.region(found.region());
        return new ModelAnswer(
                found,
                catalog.regionsOf(found.model().modelId()),
                listing.flatMap(region -> region.observations().models().observedAt())
                        .orElse(null),
                listing.map(catalog::isStale).orElse(false),
                uncertainty.unknown(),
                new LifecycleResolver(catalog).of(found.model().modelId(), found.region(), RouteCriteria.ANY),
                all);
    }

    /** Returns whether the lists that could show the model are known. */
    private boolean isAbsent(Catalog catalog, ModelId id) {
        return region == null
                ? catalog.regionsKnown()
                        && catalog.unknownCalls().stream().noneMatch(call -> call.call() == ListCall.MODELS)
                : catalog.availability(id, region) == Availability.ABSENT;
    }

    private List<String> reasons(Catalog catalog, NameMatch.Found model, Uncertainty uncertainty) {
        ModelId id = model.modelId();
        String elsewhere = catalog.regionsOf(id).stream().map(Region::id).collect(Collectors.joining(", "));
        boolean unknown = region != null && catalog.availability(id, region) == Availability.UNKNOWN;
        String subject = region == null
                ? "no region is known to list "
                : region + (unknown ? " is not known to list " : " does not list ");
        String because = Optional.ofNullable(region)
                .flatMap(catalog::region)
                .flatMap(CatalogRegion::closure)
                .map(reason -> ", because " + reason)
                .orElse("");
        List<String> reasons = new ArrayList<>(model.notes());
        reasons.add(subject
                + id
                + because
                + (elsewhere.isEmpty() ? "; profiles name it: see 'route'" : "; these do: " + elsewhere));
        reasons.addAll(uncertainty.lines());
        return reasons;
    }

    /** A named region must be known whole; of the others it matters which list the model, or which is the best. */
    private Uncertainty uncertainty(Catalog catalog) {
        return region == null
                ? Uncertainty.of(catalog)
                : Uncertainty.of(
                        catalog,
                        call -> call.call() == ListCall.MODELS || call.region().equals(region),
                        region::equals,
                        region);
    }
}

package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.ProfilesAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.OwnTargetQuestion;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.lookup.ProfileFinder;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for a profile, by id or ARN, as every region lists it. */
public record ProfileQuestion(String idOrArn) implements Question {
    public ProfileQuestion {
        requireNonNull(idOrArn, "idOrArn is null");
    }

    @Override
    public Response ask(Session session) {
        Optional<OwnTargetQuestion> other = OwnTargetQuestion.of(idOrArn);
        if (other.isPresent()) {
            return other.get().ask(session);
        }
        Catalog catalog = session.catalog();
        ProfileFinder finder = new ProfileFinder(catalog);
        List<ProfileInRegion> found = finder.find(idOrArn);
        Uncertainty uncertainty = uncertainty(catalog, found);
        if (found.isEmpty()) {
            boolean known = uncertainty.unknown().isEmpty() && catalog.regionsKnown();
            throw NoAnswerException.absent(
                    known, reasons(finder, uncertainty), ProfilesAnswer.none(uncertainty.unknown()));
        }
        return Response.of(new ProfilesAnswer(found, uncertainty.unknown()), uncertainty);
    }

    private List<String> reasons(ProfileFinder finder, Uncertainty uncertainty) {
        String nearest = finder.nearest(idOrArn).stream().map(SafeText::of).collect(Collectors.joining(", "));
        List<String> reasons = new ArrayList<>();
        reasons.add("no profile known here is called '" + SafeText.of(idOrArn) + "'"
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest));
        reasons.addAll(uncertainty.lines());
        return reasons;
    }

    /** Any region may list the profile; the models of a region matter where it does. */
    private static Uncertainty uncertainty(Catalog catalog, List<ProfileInRegion> found) {
        Set<Region> regions = found.stream().map(ProfileInRegion::region).collect(Collectors.toSet());
        return Uncertainty.of(
                catalog, call -> call.call() != ListCall.MODELS || regions.contains(call.region()), any -> true);
    }
}

package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.lookup.OtherTarget;
import io.bedrockdiscovery.domain.lookup.ProfileFinder;
import io.bedrockdiscovery.domain.lookup.ProfileWish;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges ids and ARNs by a catalogue, each as the string that it is: unlike a name that a user types, nothing is corrected.
 * Keeps its judgements. For one thread.
 */
public final class IdJudge {
    private static final Pattern COLON = Pattern.compile("%3[Aa]");

    private final Catalog catalog;
    private final ModelNameResolver names;
    private final ProfileFinder profiles;
    private final RegionJudge regions;
    private final Elsewhere elsewhere;
    private final OtherTargets others;
    private final Map<String, Judgement> judgements = new HashMap<>();

    /** Tells of a catalogue other than the runtime's that has an id. */
    @FunctionalInterface
    public interface Elsewhere {
        /** Returns a line about the id for users; empty where no other catalogue is known to have it. May ask AWS. */
        Optional<String> about(String id);
    }

    /** Judges an ARN of neither a foundation model nor a listed profile. */
    @FunctionalInterface
    interface OtherTargets {
        /** Returns the judgement; {@code resource} as {@link IdJudge#judge}. May ask AWS. */
        Judgement judge(OtherTarget target, boolean resource);
    }

    /** Creates a judge that knows the runtime's catalogue only. */
    public IdJudge(Catalog catalog, CheckCriteria criteria) {
        this(catalog, criteria, any -> Optional.empty());
    }

    /** Returns a judge that asks for what it needs to know. */
    static IdJudge asking(Session session, Catalog catalog, CheckCriteria criteria) {
        return new IdJudge(
                catalog,
                criteria,
                new MantleIds(session, catalog, criteria.from()),
                new OwnTargetJudge(session, catalog, criteria));
    }

    /**
     * Creates a judge.
     *
     * @param elsewhere asked about an id that the runtime does not have
     */
    public IdJudge(Catalog catalog, CheckCriteria criteria, Elsewhere elsewhere) {
        this(
                catalog,
                criteria,
                elsewhere,
                (target, resource) -> new Judgement(null, Verdict.UNKNOWN, target.explain(), List.of()));
    }

    private IdJudge(Catalog catalog, CheckCriteria criteria, Elsewhere elsewhere, OtherTargets others) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.names = new ModelNameResolver(catalog);
        this.profiles = new ProfileFinder(catalog);
        this.regions = new RegionJudge(catalog, requireNonNull(criteria, "criteria is null"));
        this.elsewhere = requireNonNull(elsewhere, "elsewhere is null");
        this.others = others;
    }

    /**
     * Judges an id or ARN.
     *
     * @param resource whether it is a part of an ARN, which names a model without calling it
     */
    public Judgement judge(String text, boolean resource) {
        return judgements.computeIfAbsent((resource ? "/" : "") + text, any -> judged(decoded(text), resource));
    }

    private static String decoded(String text) {
        return COLON.matcher(text).replaceAll(":");
    }

    private Judgement judged(String text, boolean resource) {
        NameMatch match = names.find(text);
        boolean arn = text.startsWith("arn:");
        if (match instanceof NameMatch.Other other) {
            return others.judge(other.target(), resource);
        }
        if (!(match instanceof NameMatch.Found found)) {
            return match instanceof NameMatch.Ambiguous several && isProfile(text)
                    ? new Judgement(null, Verdict.UNKNOWN, several.explain(text), List.of())
                    : missing(text, match);
        }
        if (!arn && !found.readAs().equals(text)) {
            return missing(text, match);
        }
        ProfileWish wish = found.profile();
        if (wish != null && profiles.find(wish.inferenceProfileId()).isEmpty()) {
            return unlistedProfile(found.modelId(), wish.inferenceProfileId());
        }
        if (arn && !found.notes().isEmpty()) {
            return new Judgement(
                    found.modelId(), Verdict.NOT_CALLABLE, String.join("; ", found.notes()), List.of(found.readAs()));
        }
        return regions.judge(found, resource || (arn && wish == null));
    }

    private boolean isProfile(String text) {
        return !profiles.find(text.substring(text.lastIndexOf('/') + 1)).isEmpty();
    }

    private Judgement missing(String text, NameMatch match) {
        if (!catalog.knowledge().isKnown()) {
            return new Judgement(
                    null, Verdict.UNKNOWN, "no region known here lists it, and not every list is known", List.of());
        }
        Optional<String> other = elsewhere.about(text);
        if (other.isPresent()) {
            return new Judgement(null, Verdict.NOT_CALLABLE, other.get(), List.of());
        }
        List<String> instead = new ArrayList<>();
        if (match instanceof NameMatch.Found found) {
            instead.add(found.readAs());
        } else if (match instanceof NameMatch.Ambiguous several) {
            several.candidates().forEach(id -> instead.add(id.value()));
        } else if (match instanceof NameMatch.NotFound none) {
            none.nearest().forEach(id -> instead.add(id.value()));
        }
        String nearest = instead.isEmpty() ? "" : "; nearest: " + SafeText.of(instead.get(0));
        return new Judgement(null, Verdict.NOT_FOUND, "no region lists this id" + nearest, instead);
    }

    private Judgement unlistedProfile(ModelId model, String id) {
        if (!catalog.knowledge().isKnown()) {
            return new Judgement(
                    model,
                    Verdict.UNKNOWN,
                    "no region known here lists the profile " + SafeText.of(id) + ", and not every list is known",
                    List.of());
        }
        List<String> listed = catalog.regions().values().stream()
                .flatMap(region -> ModelInRegion.callable(region, model).stream())
                .flatMap(region -> region.profiles().stream())
                .filter(profile -> !profile.isApplication())
                .map(InferenceProfile::inferenceProfileId)
                .distinct()
                .sorted()
                .toList();
        return new Judgement(
                model,
                Verdict.NOT_FOUND,
                "no region lists the profile " + SafeText.of(id)
                        + (listed.isEmpty() ? "" : "; for the model there are " + String.join(", ", listed)),
                listed);
    }
}

package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.lookup.ProfileNames.NamedProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which a text without decorations can name a model, each of them empty where it matches none. */
final class IdMatchers {
    private static final Pattern GEOGRAPHY = Pattern.compile("^[a-z]{2,}(?:-[a-z]+)*\\.");
    private static final Pattern VERSIONED = Pattern.compile("([^:]+?)(-v\\d+)?(:\\d+)?");

    private final NameIndex index;

    IdMatchers(NameIndex index) {
        this.index = index;
    }

    /** Matches the exact id, also of a model that only profiles name: it can be called through them. */
    Optional<NameMatch> exact(String text) {
        return index.isModel(text) ? Optional.of(new NameMatch.Found(new ModelId(text), List.of())) : Optional.empty();
    }

    /** Matches the id of a profile. */
    Optional<NameMatch> profile(String text) {
        Optional<NamedProfile> listed = index.profile(text);
        if (listed.isEmpty()) {
            return unlistedProfile(text);
        }
        SortedSet<ModelId> models = listed.get().modelIds();
        if (models.isEmpty()) {
            String arn = listed.get().arn();
            OtherTarget.Kind kind = OtherTarget.Kind.APPLICATION_PROFILE;
            return Optional.of(new NameMatch.Other(new OtherTarget(kind, arn == null ? text : arn, null), List.of()));
        }
        return Optional.of(
                models.size() > 1
                        ? new NameMatch.Ambiguous(index.likelyFirst(models))
                        : ofProfile(
                                models.first(),
                                new ProfileWish(text, listed.get().application()),
                                null));
    }

    /** Matches a geography, a dot and the exact id of a model: the form of a profile's id, which no region lists. */
    private Optional<NameMatch> unlistedProfile(String text) {
        Matcher prefix = GEOGRAPHY.matcher(text);
        if (!prefix.find() || !index.isModel(text.substring(prefix.end()))) {
            return Optional.empty();
        }
        String note = "no region known here lists the profile " + text;
        return Optional.of(ofProfile(new ModelId(text.substring(prefix.end())), new ProfileWish(text, false), note));
    }

    /** Matches the base id, which means its plain version. */
    Optional<NameMatch> base(String text) {
        return single(index.models(id -> id.base().equals(text) && !id.isContextVariant()), List.of());
    }

    /** Matches the id without its provider or the whole name for display, in any letter case. */
    Optional<NameMatch> withoutProviderOrNamed(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        SortedSet<ModelId> found = index.models(id -> isWithoutProvider(id, wanted));
        // Context variants share the name of their model, and are named by their id.
        found.addAll(index.models(id -> !id.isContextVariant() && index.hasName(id, wanted::equals)));
        return single(found);
    }

    private static boolean isWithoutProvider(ModelId id, String wanted) {
        return id.withoutProvider().toLowerCase(Locale.ROOT).equals(wanted);
    }

    /** Matches an id with a version that does not exist, where one id remains without it. */
    Optional<NameMatch> withoutVersion(String text) {
        Matcher parts = VERSIONED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String release = parts.group(2);
        String revision = parts.group(3);
        Optional<NameMatch> found = revision == null
                ? Optional.empty()
                : withoutVersion(text, text.substring(0, text.length() - revision.length()));
        return found.isPresent() || release == null ? found : withoutVersion(text, parts.group(1));
    }

    private Optional<NameMatch> withoutVersion(String text, String rest) {
        return exact(rest)
                .or(() -> index.profile(rest).flatMap(any -> profile(rest)))
                .or(() -> base(rest))
                .or(() -> single(index.models(id -> isWithoutProvider(id, rest.toLowerCase(Locale.ROOT)))))
                .filter(NameMatch.Found.class::isInstance)
                .map(NameMatch.Found.class::cast)
                .map(found -> noted(found, "there is no '" + SafeText.of(text) + "'; read as " + found.readAs()));
    }

    /** Matches any part of the id or the name for display, in any letter case. */
    Optional<NameMatch> part(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        SortedSet<ModelId> parts =
                index.models(id -> id.value().toLowerCase(Locale.ROOT).contains(wanted)
                        || index.hasName(id, name -> name.contains(wanted)));
        SortedSet<ModelId> plain = new TreeSet<>(parts);
        plain.removeIf(ModelId::isContextVariant);
        long bases = parts.stream().map(ModelId::base).distinct().count();
        if (bases != 1 || plain.isEmpty()) {
            return parts.isEmpty() ? Optional.empty() : Optional.of(new NameMatch.Ambiguous(index.likelyFirst(parts)));
        }
        // A text that begins like an id was meant as one.
        return single(plain)
                .map(match -> match instanceof NameMatch.Found found && index.startsWithProvider(text)
                        ? noted(found, "'" + SafeText.of(text) + "' is not an id; it is a part of " + found.modelId())
                        : match);
    }

    private Optional<NameMatch> single(SortedSet<ModelId> ids) {
        return single(ids, index.unknown());
    }

    private Optional<NameMatch> single(SortedSet<ModelId> ids, List<UnknownCall> unknown) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ids.size() == 1
                        ? new NameMatch.Found(ids.first(), unknown)
                        : new NameMatch.Ambiguous(index.likelyFirst(ids)));
    }

    private static NameMatch ofProfile(ModelId id, ProfileWish profile, @Nullable String note) {
        List<UnknownCall> none = List.of();
        return new NameMatch.Found(id, profile, null, note == null ? List.of() : List.of(note), none);
    }

    private static NameMatch noted(NameMatch.Found found, String note) {
        List<String> notes = new ArrayList<>(found.notes());
        notes.add(note);
        return new NameMatch.Found(found.modelId(), found.profile(), found.from(), notes, found.unknown());
    }
}

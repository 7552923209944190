package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model that a name means, or the reason why it means none. */
public sealed interface NameMatch {
    /**
     * A match with one model.
     *
     * @param profile the profile that the name asks for; null where it names the model itself
     * @param from the region that the name asks to call from; null where it names none
     * @param notes the decorations that were taken off and the corrections that were made, in lines for users
     * @param unknown the calls that could show further models with this name; the match stands, and the answer should
     *     mention them; none where it is an exact id or base id
     */
    record Found(
            ModelId modelId,
            @Nullable ProfileWish profile,
            @Nullable Region from,
            List<String> notes,
            List<UnknownCall> unknown)
            implements NameMatch {
        public Found {
            requireNonNull(modelId, "modelId is null");
            notes = List.copyOf(notes);
            unknown = List.copyOf(unknown);
        }

        /** Creates a match with a model that is named as AWS names it. */
        public Found(ModelId modelId, List<UnknownCall> unknown) {
            this(modelId, null, null, List.of(), unknown);
        }

        // Written by hand, for fast starts (ADR 8).
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Found that
                    && modelId.equals(that.modelId)
                    && Objects.equals(profile, that.profile)
                    && Objects.equals(from, that.from)
                    && notes.equals(that.notes)
                    && unknown.equals(that.unknown);
        }

        @Override
        public int hashCode() {
            return Objects.hash(modelId, profile, from, notes, unknown);
        }

        /** Returns the id that the name was read as: that of the profile it asks for, or else that of the model. */
        public String readAs() {
            return profile == null ? modelId.value() : profile.inferenceProfileId();
        }
    }

    /**
     * A match with several models.
     *
     * @param candidates the models, the likely ones first; at least two, or a single context variant, which has to be
     *     named by its exact id
     * @param notes the decorations that were taken off, in lines for users
     */
    record Ambiguous(List<ModelId> candidates, List<String> notes) implements NameMatch {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            notes = List.copyOf(notes);
        }

        /** Creates a match of a name without decorations. */
        public Ambiguous(List<ModelId> candidates) {
            this(candidates, List.of());
        }
    }

    /**
     * The lack of a match: no known model has the name.
     *
     * @param nearest the models with similar names, the most similar first; possibly none
     * @param notes the decorations that were taken off, in lines for users
     * @param knowledge the degree to which it is known that no model has the name
     */
    record NotFound(List<ModelId> nearest, List<String> notes, Knowledge knowledge) implements NameMatch {
        public NotFound {
            requireNonNull(knowledge, "knowledge is null");
            nearest = List.copyOf(nearest);
            notes = List.copyOf(notes);
        }

        /** Creates the lack of a match for a name without decorations, among models that are all known. */
        public NotFound(List<ModelId> nearest) {
            this(nearest, List.of(), Knowledge.known());
        }
    }

    /**
     * A match with something that is neither a model nor a listed profile.
     *
     * @param notes the decorations that were taken off, in lines for users
     */
    record Other(OtherTarget target, List<String> notes) implements NameMatch {
        public Other {
            requireNonNull(target, "target is null");
            notes = List.copyOf(notes);
        }
    }

    /** Returns the decorations that were taken off and the corrections that were made, in lines for users. */
    List<String> notes();

    /**
     * Returns the degree to which this is known. That several models match, or that the name is of another kind, stays
     * so whatever else is learnt.
     */
    default Knowledge knowledge() {
        return this instanceof Found found ? Knowledge.of(found.unknown()) : Knowledge.known();
    }

    /** Explains this match of {@code name} in lines for users, with one candidate a line. */
    default List<String> lines(String name) {
        if (!(this instanceof Ambiguous ambiguous) || ambiguous.candidates().size() == 1) {
            return List.of(explain(name));
        }
        List<String> lines = new ArrayList<>();
        lines.add(quoted(name) + " matches " + ambiguous.candidates().size() + " models; be more specific:");
        ambiguous.candidates().forEach(id -> lines.add("  " + SafeText.of(id.value())));
        return lines;
    }

    /** Explains this match of {@code name} in a line for users. */
    default String explain(String name) {
        if (this instanceof Ambiguous ambiguous) {
            return quoted(name) + " may mean " + joined(ambiguous.candidates()) + "; name "
                    + (ambiguous.candidates().size() == 1 ? "it exactly" : "one of them");
        }
        if (this instanceof NotFound missing) {
            return "no model known here is called " + quoted(name)
                    + (missing.nearest().isEmpty() ? "" : "; nearest: " + joined(missing.nearest()));
        }
        return this instanceof Other other ? other.target().explain() : quoted(name) + " is " + ((Found) this).readAs();
    }

    /** Returns this match for a name that was decorated: with its notes first, and its region where there is none. */
    default NameMatch decorated(List<String> before, @Nullable Region place) {
        List<String> all = new ArrayList<>(before);
        all.addAll(notes());
        if (this instanceof Found found) {
            return new Found(
                    found.modelId(),
                    found.profile(),
                    found.from() == null ? place : found.from(),
                    all,
                    found.unknown());
        }
        if (this instanceof Ambiguous ambiguous) {
            return new Ambiguous(ambiguous.candidates(), all);
        }
        return this instanceof Other other
                ? new Other(other.target(), all)
                : new NotFound(((NotFound) this).nearest(), all, knowledge());
    }

    private static String quoted(String name) {
        return "'" + SafeText.of(name) + "'";
    }

    private static String joined(List<ModelId> ids) {
        return ids.stream().map(ModelId::value).map(SafeText::of).collect(Collectors.joining(", "));
    }
}

package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * The response to a question that has an answer.
 *
 * @param complete whether everything that the answer depends on is known
 * @param warnings lines for users that tell of the answer's limits
 * @param notes lines for users that tell how the question was read
 * @param found whether something was found that was looked for, such as a problem or a change, which is reported to programs
 */
public record Response(Answer answer, boolean complete, List<String> warnings, List<String> notes, boolean found) {
    public Response {
        requireNonNull(answer, "answer is null");
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** Creates a response without notes. */
    public Response(Answer answer, boolean complete, List<String> warnings) {
        this(answer, complete, warnings, List.of(), false);
    }

    /** Returns a complete response. */
    public static Response of(Answer answer) {
        return new Response(answer, true, List.of());
    }

    /** Returns a response that is as complete as its uncertainty tells. */
    public static Response of(Answer answer, Uncertainty uncertainty) {
        return new Response(answer, uncertainty.isNone(), uncertainty.lines());
    }

    /** Returns this response with further warnings. */
    public Response warning(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Response(answer, complete, all, notes, found);
    }

    /** Returns this response with further notes. */
    public Response noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Response(answer, complete, warnings, all, found);
    }

    /** Returns this response as an incomplete one, with further warnings. */
    public Response incomplete(List<String> reasons) {
        return new Response(answer, false, warnings, notes, found).warning(reasons);
    }

    /** Returns this response as one that tells programs whether something was found. */
    public Response finding(boolean any) {
        return new Response(answer, complete, warnings, notes, any);
    }
}

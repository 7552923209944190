package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.render.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param answer for standard output; null where there is none
 * @param forPeople whether people get to see the answer too, and not programs alone
 * @param errors lines that say why there is no answer
 * @param warnings lines that say what the answer lacks
 * @param leaves whether a session ends with it
 */
public record Reply(
        ExitCode code,
        @Nullable Answer answer,
        boolean forPeople,
        List<String> errors,
        List<String> warnings,
        boolean leaves) {
    public Reply {
        requireNonNull(code, "code is null");
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** An answer that nothing casts doubt on. */
    static Reply of(Answer answer) {
        return new Reply(ExitCode.KNOWN, answer, true, List.of(), List.of(), false);
    }

    /** An answer that is more or less complete, as {@code code} says. */
    static Reply of(ExitCode code, Answer answer) {
        return new Reply(code, answer, true, List.of(), List.of(), false);
    }

    /** No answer, and why. */
    static Reply failed(ExitCode code, List<String> errors) {
        return new Reply(code, null, true, errors, List.of(), false);
    }

    /** No answer, and why; programs get the answer's empty form. */
    static Reply failed(ExitCode code, List<String> errors, Answer emptyForm) {
        return new Reply(code, emptyForm, false, errors, List.of(), false);
    }

    /** The command was not understood. */
    static Reply usage(String error) {
        return failed(ExitCode.USAGE, List.of(error));
    }

    /** The session is to end. */
    static Reply leave() {
        return new Reply(ExitCode.KNOWN, null, true, List.of(), List.of(), true);
    }

    /** The same with further warnings. */
    Reply warning(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Reply(code, answer, forPeople, errors, all, leaves);
    }
}

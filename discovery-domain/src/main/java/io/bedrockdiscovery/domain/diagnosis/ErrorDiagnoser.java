package io.bedrockdiscovery.domain.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises error texts in any wrapper. Knows nothing of an account. Safe for use by many threads. */
public final class ErrorDiagnoser {
    /** The known errors; the first one that a text contains is its error, so special cases come first. */
    private static final List<KnownError> KNOWN = Stream.of(
                    AccountErrors.ALL,
                    DenialErrors.ALL,
                    LifecycleErrors.ALL,
                    ModelIdErrors.ALL,
                    QuotaErrors.ALL,
                    RequestErrors.ALL,
                    CredentialErrors.ALL,
                    EndpointErrors.ALL)
            .flatMap(Collection::stream)
            .toList();

    private ErrorDiagnoser() {}

    /** Returns the diagnosis of a text; empty where it contains no error that is known for certain. */
    public static Optional<Diagnosis> diagnose(String text) {
        ErrorText read = ErrorText.of(text);
        for (KnownError error : KNOWN) {
            Optional<Facts> facts = error.in(read);
            if (facts.isPresent()) {
                return Optional.of(new Diagnosis(error, facts.get().and(FactFinder.find(read))));
            }
        }
        return Optional.empty();
    }

    /** Returns the names of all errors that are known. */
    static List<String> keys() {
        return KNOWN.stream().map(KnownError::key).toList();
    }
}

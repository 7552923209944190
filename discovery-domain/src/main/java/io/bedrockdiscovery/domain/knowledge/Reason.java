package io.bedrockdiscovery.domain.knowledge;

/** Why something is unknown. */
public enum Reason {
    /** The credentials are good and a policy refuses the call. */
    ACCESS_DENIED("access-denied"),
    /** There are no credentials, or AWS does not accept them. */
    CREDENTIALS_INVALID("credentials-invalid"),
    /** AWS refused because of too many calls, to the end of the retries. */
    THROTTLED("throttled"),
    /** No whole answer came in time. */
    TIMED_OUT("timed-out"),
    /** No connection, or one that broke. */
    UNREACHABLE("unreachable"),
    /** An answer came and cannot be read, or has no end. */
    BAD_ANSWER("bad-answer"),
    /** The scan was cancelled before the call ended. */
    CANCELLED("cancelled"),
    /** AWS says that it failed. */
    SERVICE_ERROR("service-error"),
    /** None of the other reasons; the message says more. */
    OTHER("other");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    /** The word users read and stores keep. */
    public String word() {
        return word;
    }

    /** The reason with this word; {@link #OTHER} for a word of a later version. */
    public static Reason of(String word) {
        for (Reason reason : values()) {
            if (reason.word.equals(word)) {
                return reason;
            }
        }
        return OTHER;
    }

    @Override
    public String toString() {
        return word;
    }
}

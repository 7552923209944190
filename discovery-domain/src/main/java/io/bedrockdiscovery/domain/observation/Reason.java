package io.bedrockdiscovery.domain.observation;

/** The kind of reason why something is unknown. May grow: a {@code switch} needs a default. */
public enum Reason {
    /** The credentials are valid, but a policy denies the call. */
    ACCESS_DENIED("access-denied"),
    /** There are no credentials, or AWS does not accept them. */
    CREDENTIALS_INVALID("credentials-invalid"),
    /** AWS refused the call and all its retries, because there were too many calls. */
    THROTTLED("throttled"),
    /** No complete answer arrived in time. */
    TIMED_OUT("timed-out"),
    /** There was no connection, or it broke. */
    UNREACHABLE("unreachable"),
    /** An answer arrived that cannot be read, or that has no end. */
    BAD_ANSWER("bad-answer"),
    /** The scan was cancelled before the call ended. */
    CANCELLED("cancelled"),
    /** AWS reported a failure of its own. */
    SERVICE_ERROR("service-error"),
    /** None of the other reasons applies; the message has the details. */
    OTHER("other");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    /** Returns the word that users read and stores keep, such as {@code timed-out}. */
    public String word() {
        return word;
    }

    /** Returns the reason with this word; {@link #OTHER} for a word of a later version. */
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

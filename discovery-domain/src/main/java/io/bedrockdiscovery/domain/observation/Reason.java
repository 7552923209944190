package io.bedrockdiscovery.domain.observation;

/** The kind of reason why something is unknown. May grow: a {@code switch} needs a default. */
public enum Reason {
    /** The call was not made yet. */
    NOT_ASKED("not-asked"),
    /** The credentials are valid, but a policy denies the call. */
    ACCESS_DENIED("access-denied"),
    /**
     * A policy of the account's organization explicitly denies the call, which lasts. Users read the same word as for
     * {@link #ACCESS_DENIED}.
     */
    DENIED_BY_ORGANIZATION("access-denied", "denied-by-organization"),
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
    private final String key;

    Reason(String word) {
        this(word, word);
    }

    Reason(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** Returns the word that programs read, such as {@code timed-out}. */
    public String word() {
        return word;
    }

    /** Returns the words that people read, such as {@code timed out}. */
    public String text() {
        return word.replace('-', ' ');
    }

    /** Returns the word that stores and recordings keep; no two reasons have the same. */
    public String key() {
        return key;
    }

    /** Returns the reason with this {@link #key}; {@link #OTHER} for one of a later version. */
    public static Reason of(String key) {
        for (Reason reason : values()) {
            if (reason.key.equals(key)) {
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

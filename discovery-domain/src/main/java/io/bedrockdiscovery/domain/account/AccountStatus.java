package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.scan.ScanReport;

/** The degree to which an account is known. May grow: a {@code switch} needs a default. */
public enum AccountStatus {
    /** Every region has answered. */
    KNOWN("known"),
    /** Some of it is unknown or stale. */
    PARTIAL("partial"),
    /** Nothing is known of it. */
    UNKNOWN("unknown");

    private final String word;

    AccountStatus(String word) {
        this.word = word;
    }

    /** Returns the word that programs read. */
    public String word() {
        return word;
    }

    /** Returns the status of an account with this report. */
    public static AccountStatus of(ScanReport report) {
        return switch (report.completeness()) {
            case COMPLETE -> KNOWN;
            case PARTIAL -> PARTIAL;
            case NOTHING -> UNKNOWN;
        };
    }
}

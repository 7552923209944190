package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The basis of a session's answer: the scan and the list calls that the answer depends on. For one thread. */
public final class AnswerBasis {
    private final Set<TargetCall> targets = EnumSet.noneOf(TargetCall.class);
    private @Nullable ScanReport report;

    AnswerBasis() {}

    /** Returns the last scan, or reading of the store; empty where there was none. */
    public Optional<ScanReport> report() {
        return Optional.ofNullable(report);
    }

    /** Returns the list calls for targets whose answers were looked at. */
    public Set<TargetCall> targets() {
        return Collections.unmodifiableSet(targets);
    }

    /**
     * Returns the warnings of the scan. Without credentials the failure is the response itself, and no warning in addition to
     * one.
     */
    List<String> warnings() {
        return report == null || report.credentialsFailure() != null ? List.of() : report.warnings();
    }

    void scanned(ScanReport scan) {
        report = scan;
    }

    /** Records that the answers of list calls for targets are looked at. */
    public void lookedAt(Set<TargetCall> calls) {
        targets.addAll(calls);
    }
}

package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the one reason that tells best why an account, or a part of it, is not known. */
public final class AccountFailure {
    private AccountFailure() {}

    /** Returns the failure of the credentials, else the most frequent one of the regions, else that of EC2's list. */
    public static Optional<Failure> of(ScanReport report) {
        Map<Failure, Integer> counts = new LinkedHashMap<>();
        report.regions().stream()
                .map(RegionReport::known)
                .flatMap(AccountFailure::ofRegion)
                .forEach(each -> counts.merge(each, 1, Integer::sum));
        return Optional.ofNullable(report.credentialsFailure())
                .or(() -> counts.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey))
                .or(() -> report.catalog().listingFailure());
    }

    private static Stream<Failure> ofRegion(CatalogRegion region) {
        return Stream.concat(region.unknownCalls().stream().map(UnknownCall::failure), region.denial().stream());
    }
}

package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the one reason that tells best why an account, or a part of it, is not known. */
public final class AccountFailure {
    private AccountFailure() {}

    /**
     * Returns the failure of the credentials, else the most frequent one of the regions, else that of EC2's list. Failures
     * whose messages differ by the name of their region only count as one; the first of them is returned.
     */
    public static Optional<Failure> of(ScanReport report) {
        return Optional.ofNullable(report.credentialsFailure())
                .or(() -> mostFrequent(report))
                .or(() -> report.catalog().listingFailure());
    }

    private static Optional<Failure> mostFrequent(ScanReport report) {
        Map<Failure, List<Failure>> alike = new LinkedHashMap<>();
        for (RegionReport region : report.regions()) {
            ofRegion(region.known())
                    .forEach(
                            each -> alike.computeIfAbsent(each.withoutRegion(region.region()), any -> new ArrayList<>())
                                    .add(each));
        }
        return alike.values().stream().max(Comparator.comparingInt(List::size)).map(most -> most.get(0));
    }

    private static Stream<Failure> ofRegion(CatalogRegion region) {
        return Stream.concat(region.unknownCalls().stream().map(UnknownCall::failure), region.denial().stream());
    }
}

package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scan of many accounts that workers of several machines may do together.
 *
 * @param scope a text that is the same for those who ask for the same; it may be long
 * @param accounts the accounts, each id once
 * @param bound the time since the start of a run for which others join it; after that it counts as abandoned
 */
public record AccountRun(String scope, List<Account> accounts, Duration bound) {
    public AccountRun {
        requireNonNull(scope, "scope is null");
        Map<String, Account> once = new LinkedHashMap<>();
        accounts.forEach(each -> once.putIfAbsent(each.id(), each));
        accounts = List.copyOf(once.values());
        requireNonNull(bound, "bound is null");
    }

    /**
     * Returns the run of a request. Its scope is the partition, the accounts and the regions, and whether fresh answers are asked for
     * again. Roles, external ids and names are no part of it: machines may have other ways to the same accounts. Its
     * bound is the deadline of the request, after which the worker that started it has reported what was left.
     */
    public static AccountRun of(Partition partition, Collection<Account> accounts, ScanRequest request) {
        String scope = String.join(
                "\n",
                partition.id(),
                String.valueOf(request.refresh()),
                sorted(request.only()),
                sorted(request.exclude()),
                accounts.stream().map(Account::id).distinct().sorted().collect(joining(" ")));
        return new AccountRun(scope, List.copyOf(accounts), request.deadline());
    }

    private static String sorted(Set<Region> regions) {
        return regions.stream().map(Region::id).sorted().collect(joining(" "));
    }
}

package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs have the same scope if and only if they ask for the same. */
final class AccountRunTest {
    private static final Account ONE = Account.of("000000000001");
    private static final Account OTHER = Account.of("000000000002");
    private static final ScanRequest REQUEST = ScanRequest.everywhere();

    @Test
    void order_names_rolesAndDeadlines_makeNoDifference() {
        assertThat(scope(
                        Partition.AWS, REQUEST.withDeadline(Duration.ofHours(1)).withConcurrency(3), OTHER, ONE))
                .isEqualTo(scope(
                        Partition.AWS,
                        REQUEST,
                        ONE.named("One").withRole("ops/Reader").withExternalId("x"),
                        OTHER));
    }

    @Test
    void accounts_regions_refreshAndPartition_makeADifference() {
        List<Region> ireland = List.of(new Region("eu-west-1"));
        assertThat(List.of(
                        scope(Partition.AWS, REQUEST, ONE, OTHER),
                        scope(Partition.AWS, REQUEST, ONE),
                        scope(Partition.AWS, REQUEST.withRefresh(true), ONE, OTHER),
                        scope(Partition.AWS, REQUEST.withOnly(ireland), ONE, OTHER),
                        scope(Partition.AWS, REQUEST.withExclude(ireland), ONE, OTHER),
                        scope(new Partition("aws-us-gov"), REQUEST, ONE, OTHER)))
                .doesNotHaveDuplicates();
    }

    @Test
    void accountThatIsNamedTwice_isScannedOnce() {
        AccountRun run = AccountRun.of(Partition.AWS, List.of(ONE.named("One"), ONE, OTHER), REQUEST);

        assertThat(run.accounts()).containsExactly(ONE.named("One"), OTHER);
        assertThat(run.bound()).isEqualTo(REQUEST.deadline());
    }

    private static String scope(Partition partition, ScanRequest request, Account... accounts) {
        return AccountRun.of(partition, List.of(accounts), request).scope();
    }
}

package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;

/** Checks that the cache can be read and written, and that no other user can read it. */
final class CacheCheck implements HealthCheck {
    /** The part of a place that is in no name of a file. */
    private static final String DATABASE = "://";

    private final Supplier<StoreSet> stores;

    CacheCheck(Supplier<StoreSet> stores) {
        this.stores = stores;
    }

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public Health check() {
        StoreSet set = stores.get();
        if (set.problem() != null) {
            return Health.problem(set.problem(), "name another file with --cache");
        }
        StoreSummary summary;
        try {
            summary = set.store().summary();
        } catch (StoreException e) {
            return Health.problem(e.getMessage(), "name another cache with --cache or --store");
        }
        String place = summary.place();
        String contents = Plural.of(summary.owners().size(), "account") + ", " + Plural.of(summary.scans(), "scan")
                + ", " + summary.sizeBytes() + " bytes, version " + summary.version();
        if (place == null) {
            return Health.ok("in memory, " + contents);
        }
        String detail = place + ", " + contents;
        if (place.contains(DATABASE)) {
            return Health.ok(detail);
        }
        if (Files.notExists(Path.of(place))) {
            return Health.ok(place + ", which the first scan makes");
        }
        if (!Files.isWritable(Path.of(place))) {
            return Health.problem(detail + "; it cannot be written", "chmod u+rw " + place);
        }
        if (isReadByOthers(Path.of(place))) {
            return Health.warning(detail + "; others can read it", "chmod go-rwx " + place);
        }
        List<String> notices = set.notices().get();
        return notices.isEmpty()
                ? Health.ok(detail)
                : Health.warning(detail + "; " + String.join("; ", notices), "scan again to fill it");
    }

    private static boolean isReadByOthers(Path file) {
        try {
            String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            return !rights.endsWith("------");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}

package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.lifecycle.LifecycleFields;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges models by their lifecycles. */
final class LifecycleJudge {
    private final Catalog catalog;
    private final CheckCriteria criteria;
    private final LifecycleResolver resolver;

    LifecycleJudge(Catalog catalog, CheckCriteria criteria) {
        this.catalog = catalog;
        this.criteria = criteria;
        this.resolver = new LifecycleResolver(catalog);
    }

    /** Judges a model for calls from a region. */
    PartialJudgement in(ModelId model, Region region) {
        ModelLifecycle life = resolver.of(model, region, new RouteCriteria(region, null, criteria.residency()));
        Lifecycle listed = life.lifecycle();
        if (listed == null) {
            return PartialJudgement.OK;
        }
        Instant now = catalog.asOf();
        Instant end = listed.endOfLifeTime();
        boolean legacy = LifecycleStatus.LEGACY.equals(listed.status());
        List<String> instead = Objects.requireNonNullElse(LifecycleFields.replacements(life), List.of());
        String place = (life.region() == null ? region : life.region()) + ": ";
        if (listed.hasEnded(now)) {
            return new PartialJudgement(
                    Verdict.ENDED, place + "the model ended on " + day(end) + instead(instead), instead);
        }
        if (end != null && end.isBefore(now.plus(criteria.notice()))) {
            return new PartialJudgement(
                    Verdict.ENDING, place + "the model ends on " + day(end) + instead(instead), instead);
        }
        return legacy
                ? new PartialJudgement(
                        Verdict.LEGACY,
                        place + "the model is legacy"
                                + (end == null ? ", its end is not announced" : " and ends on " + day(end))
                                + instead(instead),
                        instead)
                : PartialJudgement.OK;
    }

    /** Judges a model that may be called from any of some regions: it has ended where it has in all of them. */
    PartialJudgement anywhere(ModelId model, List<Region> regions) {
        List<PartialJudgement> lives =
                regions.stream().map(region -> in(model, region)).toList();
        boolean ended = !lives.isEmpty() && lives.stream().allMatch(life -> life.verdict() == Verdict.ENDED);
        return lives.stream()
                .min(Comparator.comparing(PartialJudgement::verdict))
                .map(life -> ended || life.verdict() != Verdict.ENDED
                        ? life
                        : new PartialJudgement(Verdict.ENDING, life.detail(), life.replacements()))
                .orElse(PartialJudgement.OK);
    }

    private static String instead(List<String> replacements) {
        return replacements.isEmpty() ? "" : "; replacement: " + String.join(", ", replacements);
    }

    private static String day(@Nullable Instant time) {
        return time == null ? "" : LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}

package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.util.Collection;
import java.util.List;

/** Finds the targets of the account's own that a name means by itself: by the ARN, or by the name that its owner gave. */
public final class NamedTargets {
    private NamedTargets() {}

    /** Returns those of the mode that the criteria name; none asked where they name none of the account's own targets. */
    public static OwnTargets find(Session session, Catalog catalog, String name, RouteCriteria criteria) {
        InvocationMode via = criteria.via();
        if (via == null || !via.isOwnTarget()) {
            return OwnTargets.NOT_ASKED;
        }
        String wanted = name.strip();
        Region from = criteria.from();
        Collection<Region> regions = from == null ? catalog.regions().keySet() : List.of(from);
        TargetReport report = TargetCalls.make(session, catalog, regions, TargetCalls.calls(via));
        List<Target> named = report.targets().stream()
                .filter(target -> target.kind() == TargetKind.of(via))
                .filter(target -> wanted.equals(target.passAsModelId()) || wanted.equals(target.name()))
                .toList();
        return new OwnTargets(named, report.unknown());
    }
}

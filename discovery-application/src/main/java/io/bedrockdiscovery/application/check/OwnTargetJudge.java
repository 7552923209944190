package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.session.FailureGroups;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.target.OwnTargetQuestion;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.lookup.OtherTarget;
import io.bedrockdiscovery.domain.model.Arn;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.route.RouteSelection.Rejected;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetReport;
import io.bedrockdiscovery.domain.target.UnknownTargetCall;
import java.util.List;
import java.util.Optional;

/**
 * Judges ARNs of what an account has made by the lists of them, for which AWS is asked when one is needed. A cached answer
 * asks nothing. Lists of another account are not known.
 */
final class OwnTargetJudge implements IdJudge.OtherTargets {
    private final Session session;
    private final Catalog catalog;
    private final CheckCriteria criteria;

    OwnTargetJudge(Session session, Catalog catalog, CheckCriteria criteria) {
        this.session = session;
        this.catalog = catalog;
        this.criteria = criteria;
    }

    @Override
    public Judgement judge(OtherTarget other, boolean resource) {
        Region region = other.region();
        CatalogRegion listing = region == null ? null : catalog.region(region).orElse(null);
        String owner = catalog.owner().account();
        String account = Arn.parse(other.arn()).map(Arn::account).orElse("");
        if (listing == null || owner == null) {
            return unknown(other.explain());
        }
        if (!account.equals(owner)) {
            return unknown("it belongs to " + (account.isEmpty() ? "no account" : "account " + account)
                    + ", and the lists of account " + owner + " are known here");
        }
        if (other.kind() == OtherTarget.Kind.APPLICATION_PROFILE) {
            return profile(other, listing);
        }
        return OwnTargetQuestion.of(other.arn())
                .map(target -> target(target, resource))
                .orElseGet(() -> unknown(other.explain()));
    }

    /** A profile that is listed was found by its name, unless it is none of a foundation model. */
    private static Judgement profile(OtherTarget other, CatalogRegion listing) {
        Optional<UnknownCall> unknown = listing.unknownCalls().stream()
                .filter(call -> call.call() == ListCall.APPLICATION_PROFILES)
                .findFirst();
        if (unknown.isPresent()) {
            return unknown("whether " + listing.region() + " has this application inference profile is not known: "
                    + FailureGroups.text(unknown.get().failure()));
        }
        boolean listed =
                listing.profiles().stream().anyMatch(profile -> other.arn().equals(profile.inferenceProfileArn()));
        return listed
                ? unknown(other.explain())
                : new Judgement(
                        null,
                        Verdict.NOT_FOUND,
                        "this account has no such application inference profile in " + listing.region(),
                        List.of());
    }

    private Judgement target(OwnTargetQuestion asked, boolean resource) {
        TargetReport report = asked.listed(session, catalog);
        List<Target> found = asked.in(report);
        if (found.isEmpty()) {
            return report.unknown().isEmpty() && !report.observations().isEmpty()
                    ? new Judgement(null, Verdict.NOT_FOUND, asked.lack(catalog), List.of())
                    : unknown("whether this account has this " + asked.kind() + " in " + asked.region()
                            + " is not known: " + why(report, asked.region()));
        }
        Target target = found.get(0);
        if (resource) {
            return new Judgement(target.modelId(), Verdict.OK, null, List.of());
        }
        Resolution resolution = new RouteResolver(catalog)
                .resolve(found, new RouteCriteria(asked.region(), null, criteria.residency()));
        RouteProblem problem = resolution.problem();
        return problem == null
                ? new Judgement(target.modelId(), Verdict.OK, null, List.of())
                : new Judgement(target.modelId(), verdict(resolution), problem.message(), List.of());
    }

    private static Verdict verdict(Resolution resolution) {
        return resolution.selection().rejected().stream()
                .map(rejected -> rejected.reason() == Rejected.Reason.RESIDENCY_UNKNOWN
                        ? Verdict.UNKNOWN
                        : Verdict.LEAVES_RESIDENCY)
                .findFirst()
                .orElse(Verdict.NOT_CALLABLE);
    }

    /** Nothing is asked of a region that is closed to the account. */
    private String why(TargetReport report, Region region) {
        return report.unknown().stream()
                .findFirst()
                .map(UnknownTargetCall::failure)
                .map(FailureGroups::text)
                .or(() -> catalog.region(region)
                        .map(known -> "the region is " + known.status().word()))
                .orElse("");
    }

    private static Judgement unknown(String detail) {
        return new Judgement(null, Verdict.UNKNOWN, detail, List.of());
    }
}

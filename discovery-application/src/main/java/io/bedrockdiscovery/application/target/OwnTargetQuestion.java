package io.bedrockdiscovery.application.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Arn;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a target of the account's own that is named by its ARN.
 *
 * @param kind the kind that the ARN tells
 */
public record OwnTargetQuestion(String arn, Region region, TargetKind kind) implements Question {
    public OwnTargetQuestion {
        requireNonNull(arn, "arn is null");
        requireNonNull(region, "region is null");
        requireNonNull(kind, "kind is null");
    }

    /** Returns the question about a name that is the ARN of such a target; empty for every other name. */
    public static Optional<OwnTargetQuestion> of(String name) {
        String text = name.strip();
        return Arn.parse(text)
                .filter(arn -> Region.isValid(arn.region()))
                .flatMap(arn -> kind(arn).map(kind -> new OwnTargetQuestion(text, new Region(arn.region()), kind)));
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(List.of(region));
        RegionNames.require(catalog, region);
        TargetReport report = TargetCalls.make(session, catalog, List.of(region), kind.calls());
        List<Target> found = report.targets().stream()
                .filter(target ->
                        target.kind() == kind && target.passAsModelId().equals(arn))
                .toList();
        TargetsAnswer answer = new TargetsAnswer(found, TargetFields.unknown(report.unknown()));
        List<String> lines = TargetFields.lines(report.unknown());
        if (found.isEmpty() && report.unknown().isEmpty()) {
            List<String> reasons = new ArrayList<>();
            reasons.add("this account has no " + kind + " '" + SafeText.of(arn) + "' in " + region
                    + "; 'targets --region " + region + "' lists what it has");
            throw NoAnswerException.noMatch(reasons, answer);
        }
        return new Response(answer, report.unknown().isEmpty() && report.stale().isEmpty(), report.warnings())
                .warning(lines);
    }

    private static Optional<TargetKind> kind(Arn arn) {
        String type = arn.resource().replaceFirst("/.*", "");
        if (arn.service().equals("sagemaker")) {
            return type.equals("endpoint") ? Optional.of(TargetKind.MARKETPLACE_ENDPOINT) : Optional.empty();
        }
        return switch (type) {
            case "provisioned-model" -> Optional.of(TargetKind.PROVISIONED);
            case "custom-model-deployment" -> Optional.of(TargetKind.CUSTOM_DEPLOYMENT);
            case "imported-model" -> Optional.of(TargetKind.IMPORTED_MODEL);
            case "prompt-router", "default-prompt-router" -> Optional.of(TargetKind.PROMPT_ROUTER);
            default -> Optional.empty();
        };
    }
}

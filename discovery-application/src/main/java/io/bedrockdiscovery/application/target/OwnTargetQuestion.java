package io.bedrockdiscovery.application.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.session.Denials;
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
import org.jspecify.annotations.Nullable;

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
        TargetReport report = listed(session, catalog);
        List<Target> found = in(report);
        TargetsAnswer answer =
                new TargetsAnswer(found, TargetFields.unknown(report.unknown()), unseen(catalog, report));
        if (found.isEmpty() && doubts(catalog, report).isEmpty()) {
            throw absent(catalog, report, answer);
        }
        List<String> doubts = doubts(catalog, report);
        return new Response(answer, isKnown(report) && doubts.isEmpty(), report.warnings()).warning(doubts);
    }

    /** Makes the calls that list such targets in the region, or reads them from the cache. */
    public TargetReport listed(Session session, Catalog catalog) {
        return TargetCalls.make(session, catalog, List.of(region), kind.calls());
    }

    /** Returns the target in a report: one, or none. */
    public List<Target> in(TargetReport report) {
        return report.targets().stream()
                .filter(target ->
                        target.kind() == kind && target.passAsModelId().equals(arn))
                .toList();
    }

    /** Returns whether all that a report tells is known, and still holds. */
    public static boolean isKnown(TargetReport report) {
        return report.unknown().isEmpty() && report.stale().isEmpty();
    }

    /**
     * Returns the end of a question about a target that is not in a report.
     *
     * @param answerForPrograms the answer that programs get; null for none
     */
    public NoAnswerException absent(Catalog catalog, TargetReport report, @Nullable Answer answerForPrograms) {
        List<String> doubts = doubts(catalog, report);
        if (!doubts.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add("whether this account has the " + kind + " '" + SafeText.of(arn) + "' is not known");
            lines.addAll(doubts);
            return NoAnswerException.absent(false, lines, answerForPrograms);
        }
        return NoAnswerException.absent(true, List.of(lack(catalog)), answerForPrograms);
    }

    private List<String> doubts(Catalog catalog, TargetReport report) {
        List<String> doubts = new ArrayList<>(TargetFields.lines(report.unknown()));
        doubts.addAll(Denials.lines(catalog, region));
        return doubts;
    }

    /** Returns the line that the account has no such target. */
    public String lack(Catalog catalog) {
        String owner = catalog.owner().account();
        String named = Arn.parse(arn).map(Arn::account).orElse("");
        return "this account has no " + kind + " '" + SafeText.of(arn) + "' in " + region
                + (owner == null || named.equals(owner) ? "" : ", and the ARN is of another account")
                + "; 'targets --region " + region + "' lists what it has";
    }

    private List<String> unseen(Catalog catalog, TargetReport report) {
        return UnseenTargets.lines(catalog, region, List.of(), report);
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

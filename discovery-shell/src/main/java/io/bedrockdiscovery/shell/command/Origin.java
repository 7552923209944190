package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.shell.render.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is to come from, and what that leaves in doubt.
 *
 * @param region null for the best one
 */
record Origin(Catalog catalog, @Nullable Region region) {
    /** Calls that could change which models there are to be named, wherever the call is to come from. */
    List<UnknownCall> unknown() {
        return catalog.unknownCalls();
    }

    /** What is said of a model that is known here, or why there is nothing to say. */
    Reply named(Known known, String name, Answer emptyForm, Function<Naming.Found, Reply> then) {
        List<String> refusal = region == null ? List.of() : NamedRegion.refusal(catalog, region);
        return refusal.isEmpty()
                ? NamedModel.in(known, name, emptyForm, then)
                : Reply.failed(ExitCode.NO_MATCH, refusal, emptyForm);
    }

    /** An answer with what casts doubt on it; one that a problem leaves empty is for programs alone. */
    Reply reply(@Nullable String problem, List<UnknownCall> unknown, Answer answer) {
        Doubt doubt = doubt(unknown);
        return problem == null
                ? Reply.of(doubt.code(), answer).warning(doubt.lines())
                : Reply.failed(ExitCode.NO_MATCH, why(problem, unknown), answer);
    }

    /** The problem with what explains it. */
    List<String> why(String problem, List<UnknownCall> unknown) {
        List<String> lines = new ArrayList<>();
        lines.add(problem);
        RegionKnowledge origin = region == null ? null : catalog.region(region).orElse(null);
        if (origin != null && origin.status() == RegionStatus.NOT_OPTED_IN) {
            lines.add("the account has not opted in to " + region);
        }
        if (origin != null && origin.status() == RegionStatus.NOT_OFFERED) {
            lines.add("Bedrock is not offered in " + region);
        }
        lines.addAll(doubt(unknown).lines());
        return lines;
    }

    private Doubt doubt(List<UnknownCall> unknown) {
        return region == null
                ? Doubt.of(catalog, unknown, any -> true)
                : Doubt.of(catalog, unknown::contains, region::equals);
    }
}

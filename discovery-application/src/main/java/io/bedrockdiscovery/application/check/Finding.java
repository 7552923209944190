package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.mention.Mention;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mention with the judgement on it.
 *
 * @param file the path with slashes, relative to the working directory where it is below it; {@code -} for standard input
 */
public record Finding(String file, Mention mention, Judgement judgement) {
    public Finding {
        requireNonNull(file, "file is null");
        requireNonNull(mention, "mention is null");
        requireNonNull(judgement, "judgement is null");
    }

    /** Returns the place for users, in the form that editors and terminals make a link of. */
    String place() {
        return file + ":" + mention.line();
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** Returns the verdict with its reason and the id in one line. */
    String message() {
        String detail = judgement.detail();
        return mention.text() + ": " + (detail == null ? verdict().meaning() : detail);
    }

    /**
     * Returns the reasons why some findings are unknown, in lines for users: what is not known of an ARN is in none of the
     * lists of a scan.
     *
     * @param lines the lines about the lists of a scan
     */
    static List<String> doubts(List<Finding> found, List<String> lines) {
        return Stream.concat(
                        lines.stream(),
                        found.stream()
                                .filter(each -> each.verdict() == Verdict.UNKNOWN)
                                .filter(each ->
                                        lines.isEmpty() || each.mention().text().startsWith("arn:"))
                                .map(each -> SafeText.of("unknown: " + each.message()))
                                .distinct())
                .toList();
    }
}

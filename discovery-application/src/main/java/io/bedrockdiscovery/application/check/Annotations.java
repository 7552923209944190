package io.bedrockdiscovery.application.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes findings as commands that annotate lines in a GitHub workflow.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow commands</a>
 */
final class Annotations {
    private Annotations() {}

    static String text(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.verdict() != Verdict.OK)
                .map(Annotations::line)
                .collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        String kind = switch (finding.verdict().level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "notice";
        };
        int column = finding.mention().column();
        String place = finding.file().equals("-")
                ? ""
                : "file=" + property(finding.file()) + ",line="
                        + finding.mention().line() + ",col=" + column + ",endColumn="
                        + (column + finding.mention().text().length()) + ",";
        return "::" + kind + " " + place + "title="
                + property("Bedrock id: " + finding.verdict().word()) + "::" + data(finding.message()) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

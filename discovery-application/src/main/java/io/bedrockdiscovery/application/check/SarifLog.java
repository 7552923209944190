package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes findings as a SARIF 2.1.0 log. A result has a fingerprint without its line, so that code scanning knows it again in an
 * edited file.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifLog {
    private static final String ROOT = "%SRCROOT%";
    private static final List<Verdict> RULES =
            Stream.of(Verdict.values()).filter(each -> each != Verdict.OK).toList();

    private SarifLog() {}

    static String text(List<Finding> found) {
        Map<String, Integer> seen = new HashMap<>();
        List<JsonObject> results = new ArrayList<>();
        for (Finding finding : found) {
            if (finding.verdict() != Verdict.OK) {
                results.add(result(finding, seen));
            }
        }
        JsonObject driver = new JsonObject()
                .with("name", "Bedrock Discovery")
                .with("rules", RULES.stream().map(SarifLog::rule).toList());
        JsonObject run = new JsonObject()
                .with("tool", new JsonObject().with("driver", driver))
                .with("columnKind", "utf16CodeUnits")
                .with("results", results);
        JsonObject log = new JsonObject()
                .with("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .with("version", "2.1.0")
                .with("runs", List.of(run));
        return Json.text(log, true) + "\n";
    }

    private static JsonObject rule(Verdict verdict) {
        return new JsonObject()
                .with("id", verdict.word())
                .with("shortDescription", new JsonObject().with("text", verdict.meaning()))
                .with(
                        "defaultConfiguration",
                        new JsonObject().with("level", verdict.level().word()));
    }

    private static JsonObject result(Finding finding, Map<String, Integer> seen) {
        int column = finding.mention().column();
        JsonObject region = new JsonObject()
                .with("startLine", finding.mention().line())
                .with("startColumn", column)
                .with("endColumn", column + finding.mention().text().length());
        JsonObject place = new JsonObject()
                .with("artifactLocation", artifact(finding.file()))
                .with("region", region);
        return new JsonObject()
                .with("ruleId", finding.verdict().word())
                .with("ruleIndex", RULES.indexOf(finding.verdict()))
                .with("level", finding.verdict().level().word())
                .with("message", new JsonObject().with("text", finding.message()))
                .with("locations", List.of(new JsonObject().with("physicalLocation", place)))
                .with("partialFingerprints", new JsonObject().with("bedrockId/v1", fingerprint(finding, seen)));
    }

    private static JsonObject artifact(String file) {
        if (file.equals("-")) {
            return new JsonObject().with("uri", "stdin");
        }
        boolean absolute = file.startsWith("/");
        JsonObject artifact = new JsonObject().with("uri", uri(file, absolute));
        return absolute ? artifact : artifact.with("uriBaseId", ROOT);
    }

    private static String uri(String file, boolean absolute) {
        try {
            // A colon in the first part of a relative path would read as a scheme.
            String path = absolute || file.indexOf(':') < 0 ? file : "./" + file;
            return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }

    private static String fingerprint(Finding finding, Map<String, Integer> seen) {
        String key = finding.file() + "\n" + finding.mention().text() + "\n"
                + finding.verdict().word();
        String text = key + "\n" + seen.merge(key, 1, Integer::sum);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package io.bedrockdiscovery.application.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page: a template with the style, the scripts and the data put in, so that it works from one file. Its policy allows
 * these scripts and this style by their digests, and no request.
 */
final class ReportPage {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");
    /** Each is a part of one script; a part uses what those before it define. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "data.js",
            "filters.js",
            "address.js",
            "copy.js",
            "matrix.js",
            "compare.js",
            "routes.js",
            "detail.js",
            "timeline.js",
            "regions.js",
            "save.js",
            "page.js");

    private ReportPage() {}

    /** Returns the page with some data, which is JSON. */
    static String of(String json) {
        String style = resource("page.css");
        String script = "\"use strict\";\n(() => {\n"
                + SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining("\n")) + "})();\n";
        Map<String, String> slots =
                Map.of("policy", policy(style, script), "style", style, "script", script, "data", escaped(json));
        // One pass over the template, because the data may hold what looks like a slot.
        return SLOT.matcher(resource("page.html"))
                .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), "")));
    }

    /** Returns JSON that cannot end the element around it: these characters occur within its texts only. */
    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String policy(String style, String script) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src '" + digest(script) + "'",
                "style-src '" + digest(style) + "'",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'");
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its part " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a part of the program", e);
        }
    }
}

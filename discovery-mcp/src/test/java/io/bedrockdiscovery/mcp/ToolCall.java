package io.bedrockdiscovery.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tools, each with arguments that ask it about one model. */
enum ToolCall {
    RESOLVE_MODEL,
    BEST_REGION,
    SHOW_MODEL,
    LIST_MODELS,
    FIND_ROUTES,
    WHAT_CHANGED,
    DIAGNOSE_ERROR,
    CHECK_IDS;

    String tool() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> about(String model) {
        return switch (this) {
            case RESOLVE_MODEL, BEST_REGION, SHOW_MODEL, FIND_ROUTES -> Map.of("model", model);
            case LIST_MODELS -> Map.of("match", List.of(model));
            case WHAT_CHANGED -> Map.of();
            case DIAGNOSE_ERROR ->
                Map.of("error", "ValidationException: The provided model identifier is invalid: " + model);
            case CHECK_IDS -> Map.of("ids", List.of(model));
        };
    }
}
